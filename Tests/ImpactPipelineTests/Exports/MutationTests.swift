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

  @Test(arguments: [
    "xero-invoices.csv", "zoom-meeting.csv", "360giving-broken.csv", "download-monitor.csv",
    "teams-little-endian.csv",
  ])
  func `accounts for a file cut off at any byte`(file: String) throws {
    let fixture = try Fixture.named(file)
    let whole = try fixture.bytes
    for count in stride(from: 0, to: whole.count, by: 13) {
      let bytes = Array(whole[..<count])
      let intake = Fixture.read(fixture.name, bytes)
      try checkAccount(intake, bytes, "\(file) cut at \(count)")
      if count > 0, whole[count - 1] != 0x0A {
        #expect(!intake.findings.isEmpty || intake.rows.rejected > 0, "\(file) cut at \(count)")
      }
    }
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
