import Testing

@testable import ImpactPipeline

/// Damaged files: rows are conserved, nothing crashes, and no figure moves without a finding.
struct MutationTests {
  /// How many records a source has, counted by Reading alone.
  private func records(_ name: String, _ bytes: [UInt8]) throws -> Int {
    let reading = try SourceReading(Source(name: name, bytes: bytes))
    let folded = try reading.fold(initial: { 0 }, consume: { $0 += $1.count }, merge: { $0 += $1 })
    return folded.value
  }

  /// The figures that a file's rows come to.
  private func figures(_ intake: Intake) -> [String] {
    let people = intake.attendance.attendances.map {
      "\($0.entry.affiliation) \($0.entry.status) \($0.entry.role) \($0.entry.minutes ?? -1)"
    }
    let downloads = intake.downloads.told.map { "\($0.affiliation) \($0.bucket) \($0.cell.count)" }
    let amounts =
      intake.funded.map { "\($0.amount.pence) \($0.date) \($0.status)" }
      + intake.paid.map { "\($0.amount.pence) \($0.date)" }
    let views = intake.viewed.map { "\($0.views) \($0.period.id)" }
    let outcomes = intake.achieved.map { "\($0.date) \($0.recipients) \(String(describing: $0.quantity))" }
    return (people + downloads + amounts + views + outcomes).sorted()
  }

  private func checkAccount(_ intake: Intake, _ bytes: [UInt8], _ comment: Comment) throws {
    #expect(try intake.rows.total == records(intake.file, bytes), comment)
    #expect(intake.rejects.map(\.count).reduce(0, +) == intake.rows.rejected, comment)
    #expect(FileReconciliation(intake).addsUp, comment)
    #expect(intake.rows.counted >= 0 && intake.rows.rejected >= 0 && intake.rows.structural >= 0, comment)
  }

  @Test func `knows at least forty kinds of damage`() {
    #expect(Damage.all.count >= 40)
    #expect(Set(Damage.all.map(\.description)).count == Damage.all.count)
  }

  @Test(arguments: Fixture.all)
  func `recognises each fixture and accounts for its rows`(fixture: Fixture) throws {
    let intake = try fixture.read()
    #expect(intake.format?.id == fixture.format)
    try checkAccount(intake, fixture.bytes, "\(fixture.file)")
  }

  @Test(arguments: Fixture.all)
  func `gives the right figures or a finding whatever the damage`(fixture: Fixture) throws {
    let clean = figures(try fixture.read())
    let whole = try fixture.bytes
    for damage in Damage.all {
      let bytes = damage.apply(whole)
      let intake = Fixture.read(fixture.name, bytes)
      let comment: Comment = "\(fixture.file): \(damage)"
      try checkAccount(intake, bytes, comment)
      let now = figures(intake)
      // A line that is gone without a trace cannot be known; all else is told.
      if now != clean, damage.description != "a line lost" {
        let tellings = intake.findings + intake.rejects + intake.repairs
        #expect(tellings.contains { $0.place?.file == fixture.name }, comment)
      }
      for canary in Self.canaries {
        #expect(
          !intake.tellings.contains { $0.lowercased().contains(canary) },
          "\(fixture.file): \(damage): \(canary)")
      }
    }
  }

  /// Names and addresses of people in the fixtures.
  static let canaries = [
    "zelda", "canaryman", "yorick", "featherstone", "xanthe", "quillfeather", "wilf@", "plumage", "hilda",
    "hostess",
    "pavel", "panelman", "gus guest", "guestling", "olga", "organson", "caller four", "ursula", "pinion",
    "tamsin",
    "secret street", "192.0.2",
  ]

  @Test(arguments: Fixture.all)
  func `accounts for a file cut off at every byte, and says where it was cut`(fixture: Fixture) throws {
    let whole = try fixture.bytes
    let clean = try fixture.read()
    for count in 0..<whole.count {
      let intake = Fixture.read(fixture.name, Array(whole[..<count]))
      let cut = "\(fixture.file) cut at \(count)"
      // The records are counted by Reading alone, apart from the account.
      if intake.rows.total != intake.recordCount || !FileReconciliation(intake).addsUp {
        Issue.record("\(cut): rows are lost")
      }
      if intake.rejects.map(\.count).reduce(0, +) != intake.rows.rejected {
        Issue.record("\(cut): rejected rows without a reason")
      }
      if intake.rows.counted > clean.rows.data {
        Issue.record("\(cut): rows out of nothing")
      }
      let tellings = intake.findings + intake.rejects
      if !Self.endsLine(whole, count), !tellings.contains(where: Self.namesPlace) {
        Issue.record("\(cut): no word of the cut")
      }
    }
  }

  /// Whether the bytes up to a count end a line: a file cut off there is a whole one of fewer rows.
  private static func endsLine(_ whole: [UInt8], _ count: Int) -> Bool {
    guard count > 1 else { return false }
    return switch (whole[0], whole[1]) {
    case (0xFF, 0xFE): count % 2 == 0 && whole[count - 2] == 0x0A && whole[count - 1] == 0
    case (0xFE, 0xFF): count % 2 == 0 && whole[count - 2] == 0 && whole[count - 1] == 0x0A
    default: whole[count - 1] == 0x0A
    }
  }

  /// Whether a finding says where: by a line, by a byte, or by being about all of the file.
  private static func namesPlace(_ finding: Finding) -> Bool {
    finding.place?.line != nil || finding.message.contains("byte")
      || [.emptyFile, .unrecognisedFile, .binaryFile, .noRows, .noData].contains(finding.kind)
  }

  @Test(arguments: Fixture.all)
  func `says that a file lies in the wrong folder`(fixture: Fixture) throws {
    for folder in InputFolder.allCases where folder != fixture.folder {
      let name = "inputs/\(folder.rawValue)/\(fixture.file)"
      let intake = Fixture.read(name, try fixture.bytes)
      #expect(figures(intake).isEmpty)
      #expect(intake.rejects.map(\.kind) == [.wrongFolder], "\(name)")
      try checkAccount(intake, fixture.bytes, "\(name)")
    }
  }

  @Test func `asks where two exports fit, and takes what the settings say`() {
    let text = Array("authority,joined_on,annual_fee,text,means\nCamden,2019-07-15,30000,LBH,Hackney\n".utf8)
    let asked = Fixture.read("inputs/registers/both.csv", text)
    #expect(asked.rejects.map(\.kind) == [.severalFormatsFit])
    #expect(
      asked.rejects.first?.message
        == "the file could be any of: the register of members (\"members\"), the register of aliases (\"aliases\")"
    )
    var choices = ReadingChoices()
    choices.formats["inputs/registers/both.csv"] = "members"
    let told = Fixture.read("inputs/registers/both.csv", text, choices: choices)
    #expect(told.format?.id == "members")
    #expect(told.rows.counted == 1)
  }
}
