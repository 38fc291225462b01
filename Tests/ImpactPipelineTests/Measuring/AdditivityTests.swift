import Testing

@testable import ImpactPipeline

/// Properties of every money metric over random books.
@Suite("Parts add up to the whole")
struct AdditivityTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  private static let moneyMetrics = MetricCatalogue.all.filter {
    $0.unit == .pounds && $0.scopes.isSuperset(of: [.all, .authority])
  }

  private func randomBooks(_ seed: UInt64) -> Books {
    var random = Generator(state: seed)
    var books = Books()
    books.challengeAreas = ["housing", "net-zero", "care"].map { SampleBooks.area($0) }
    for authority in Authority.allCases where Bool.random(using: &random) {
      let year = Int.random(in: 2019...2022, using: &random)
      let month = Int.random(in: 1...9, using: &random)
      books.memberships.append(
        SampleBooks.membership(
          authority, from: "\(year)-0\(month)-15", fee: Int64.random(in: 1...40_000, using: &random)))
    }
    for number in 1...5 {
      let part = Int64.random(in: 0...7, using: &random)
      books.projects.append(
        SampleBooks.project(
          "P-\(number)",
          areas: [("housing", SampleBooks.ratio(part, 7)), ("care", SampleBooks.ratio(7 - part, 9))],
          participants: Authority.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }))
    }
    for number in 1...30 {
      let shares = [
        Share(of: Authority.camden, part: SampleBooks.ratio(Int64.random(in: 0...3, using: &random), 7)),
        Share(of: .bexley, part: SampleBooks.ratio(Int64.random(in: 0...4, using: &random), 9)),
      ]
      let recipients: BenefitRecipients =
        [
          .participants, .members, .listed([.brent, .ealing]), .shares(shares),
        ].randomElement(using: &random) ?? .members
      books.outcomes.append(
        SampleBooks.outcome(
          "O-\(number)", project: "P-\(Int.random(in: 1...6, using: &random))",
          date: "202\(Int.random(in: 1...2, using: &random))-0\(Int.random(in: 1...9, using: &random))-11",
          status: OutcomeStatus.allCases.randomElement(using: &random) ?? .realised,
          kind: BenefitKind.allCases.randomElement(using: &random) ?? .cashable,
          quantity: Estimate(exactly: Double.random(in: -5...1000, using: &random)),
          unitValue: Double.random(in: 0...99, using: &random),
          basis: EvidenceBasis.allCases.randomElement(using: &random), recipients: recipients,
          deadweight: Double.random(in: 0...1, using: &random), years: Int.random(in: 1...6, using: &random),
          dropOff: Double.random(in: 0...0.5, using: &random)))
    }
    for number in 1...6 {
      books.costs.append(
        SampleBooks.cost(
          "C-\(number)", Int64.random(in: 0...300_000, using: &random),
          project: "P-\(Int.random(in: 1...7, using: &random))"))
    }
    return books
  }

  @Test(arguments: 1...25) func `authorities and not attributable equal London, to the penny`(
    seed: UInt64
  ) throws {
    let figures = try SampleFigures(randomBooks(seed))
    #expect(Self.moneyMetrics.count >= 20)
    for metric in Self.moneyMetrics {
      guard let whole = figures.pence(metric) else { continue }
      let scopes = Authority.allCases.map(Scope.authority) + [.noAuthority]
      #expect(scopes.reduce(0) { $0 + (figures.pence(metric, $1) ?? 0) } == whole, "\(metric.id)")
    }
  }

  @Test(arguments: 1...25) func `challenge areas and none equal London, to the penny`(seed: UInt64) throws {
    let figures = try SampleFigures(randomBooks(seed))
    for metric in Self.moneyMetrics where metric.scopes.contains(.challengeArea) {
      guard let whole = figures.pence(metric) else { continue }
      let scopes = ["housing", "net-zero", "care"].map(Scope.challengeArea) + [.noChallengeArea]
      #expect(scopes.reduce(0) { $0 + (figures.pence(metric, $1) ?? 0) } == whole, "\(metric.id)")
    }
  }

  /// The books with every authority under another's name.
  private func relabelled(_ books: Books, by names: [Authority: Authority]) -> Books {
    func other(_ authority: Authority) -> Authority { names[authority] ?? authority }
    func other(_ affiliation: Affiliation) -> Affiliation {
      if case .authority(let authority) = affiliation { .authority(other(authority)) } else { affiliation }
    }
    var books = books
    books.memberships = books.memberships.map {
      Membership(
        authority: other($0.authority), joinedOn: $0.joinedOn, leftOn: $0.leftOn, annualFee: $0.annualFee,
        sharedID: $0.sharedID, note: $0.note, isIllustrative: $0.isIllustrative, place: $0.place)
    }
    books.projects = books.projects.map { project in
      SampleBooks.project(
        project.id.text, areas: project.challengeAreas.map { ($0.of.text, $0.part) },
        lead: other(project.lead),
        participants: project.participants.map(other))
    }
    books.outcomes = books.outcomes.map { row in
      let recipients: BenefitRecipients =
        switch row.recipients {
        case .participants, .members: row.recipients
        case .listed(let authorities): .listed(authorities.map(other))
        case .shares(let shares): .shares(shares.map { Share(of: other($0.of), part: $0.part) })
        }
      return Outcome(
        id: row.id, project: row.project, title: row.title, date: row.date, status: row.status,
        kind: row.kind,
        quantity: row.quantity, unit: row.unit, unitValue: row.unitValue, recipients: recipients,
        counterfactual: nil, basis: row.basis, confidence: nil, deadweight: row.deadweight,
        attributionToOthers: .zero, displacement: .zero, startsOn: nil, years: row.years,
        dropOff: row.dropOff, target: nil, source: "test", note: nil, isLowerBound: false,
        isIllustrative: false,
        place: row.place)
    }
    books.attendances = books.attendances.map { row in
      SampleBooks.attendance(row.event, person: row.person, other(row.affiliation), minutes: row.minutes)
    }
    return books
  }

  @Test(arguments: 1...12) func `new names for the boroughs change no total`(seed: UInt64) throws {
    var random = Generator(state: seed &+ 99)
    var books = randomBooks(seed)
    books.events = [SampleBooks.event("E-1", on: "2022-05-01", areas: ["care"], cost: 90)]
    for person in 0..<40 {
      let authority = Authority.allCases.randomElement(using: &random) ?? .camden
      books.attendances.append(
        SampleBooks.attendance(0, person: UInt32(person), .authority(authority), minutes: 60))
    }
    let names = Dictionary(
      uniqueKeysWithValues: zip(Authority.allCases, Authority.allCases.shuffled(using: &random)))
    let one = try SampleFigures(books)
    let other = try SampleFigures(relabelled(books, by: names))
    // Residents and the division of London belong to a place, not to its name.
    let placed: Set<String> = [
      Metric.attendancesPer100k.id, Metric.spreadOfAttendances.id, Metric.innerShareOfAttendances.id,
    ]
    var compared = 0
    for figure in one.table.figures where !placed.contains(figure.id.metric) {
      var id = figure.id
      if case .authority(let authority) = id.scope {
        // Pennies left over go by the official order, so a borough's own part may differ by one.
        id = FigureID(metric: id.metric, scope: .authority(names[authority] ?? authority), period: id.period)
        guard figure.metric.unit != .pounds, figure.metric.unit != .ratio else { continue }
      }
      let again = try #require(other.table[id])
      #expect(again.value == figure.value, "\(figure.id)")
      if figure.value != nil { compared += 1 }
    }
    #expect(compared > 200)
  }

  @Test(arguments: 1...5) func `every figure's measures are the sums of their contributions`(
    seed: UInt64
  ) throws {
    let figures = try SampleFigures(randomBooks(seed))
    for figure in figures.table.figures {
      for use in figure.measures {
        let measure = try #require(MeasureCatalogue.measure(use.measure))
        let number = try #require(figures.evidence.scopes.number(of: use.scope))
        let period = try #require(Period(id: figure.id.period))
        var sum: Int64 = 0
        var seen: Set<UInt64> = []
        measure.visit(figures.evidence, period) { contribution in
          for part in contribution.parts where part.scope == number {
            if measure.aggregation == .sum { sum += part.amount } else { seen.insert(contribution.key) }
          }
        }
        #expect(
          use.amount == (measure.aggregation == .sum ? sum : Int64(seen.count)), "\(figure.id) \(use.measure)"
        )
      }
    }
  }

  @Test func `metric and measure ids are unique and safe`() {
    let ids = MetricCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(MetricCatalogue.all.count >= 30)
    let measures = MeasureCatalogue.all.map(\.id)
    #expect(Set(measures).count == measures.count)
    for id in ids + measures {
      #expect(id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    }
  }
}
