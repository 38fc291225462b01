import Testing

@testable import ImpactPipeline

/// What the public may see, attacked over random books.
@Suite("Disclosure")
struct DisclosureTests {
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

  private static let areas = ["housing", "net-zero", "care"]
  private static let dimensions: [[Scope]] = [
    Authority.allCases.map(Scope.authority) + [.noAuthority],
    Function.allCases.map(Scope.function) + [.noFunction],
    areas.map(Scope.challengeArea) + [.noChallengeArea],
  ]

  /// Sparse books: most cells are small, and each event has one function and at most one area, so every sum holds.
  private func randomBooks(_ seed: UInt64) -> Books {
    var random = Generator(state: seed)
    var books = Books()
    books.memberships = Authority.allCases.prefix(20).map { SampleBooks.membership($0, from: "2019-07-15") }
    books.challengeAreas = Self.areas.map { SampleBooks.area($0) }
    for number in 0..<Int.random(in: 1...9, using: &random) {
      let areas = Bool.random(using: &random) ? [Self.areas[Int.random(in: 0..<3, using: &random)]] : []
      let event = Event(
        id: Identifier("E-\(number)"), title: "Event", startsOn: SampleBooks.day("2022-05-01"),
        kind: .workshop,
        function: Function.allCases.randomElement(using: &random) ?? .shareKnowledge,
        challengeAreas: areas.map { Identifier($0) }, capability: nil, hierarchyLevel: nil, minutes: nil,
        cost: Money(pounds: 200), isIllustrative: false, place: SampleBooks.place(2))
      books.events.append(
        Books.EventEntry(id: event.id, title: event.title, day: event.startsOn, registered: event))
      let crowd = Int.random(in: 0...2, using: &random)
      for authority in Authority.allCases where Int.random(in: 0..<9, using: &random) <= crowd {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let person = UInt32(authority.ordinal * 10 + Int.random(in: 0..<9, using: &random))
          books.attendances.append(
            SampleBooks.attendance(
              number, person: person,
              Int.random(in: 0..<12, using: &random) == 0 ? .outside : .authority(authority),
              Int.random(in: 0..<5, using: &random) == 0 ? .noShow : .attended, minutes: 60,
              satisfaction: Bool.random(using: &random) ? 8 : nil))
        }
      }
    }
    return books
  }

  @Test(arguments: 1...60) func `no sum and no formula gives a hidden count away`(seed: UInt64) throws {
    let figures = try SampleFigures(randomBooks(seed))
    let published = figures.table.disclosed()
    let scopes = [Scope.all] + Self.dimensions.joined()
    var attacker = DisclosureAttacker(
      published: published, truth: figures.table, scopes: scopes, in: figures.period)
    #expect(attacker.toldByFormula() == [])
    #expect(!attacker.seesSpreadOverHiddenAuthorities)
    attacker.addUp(Self.dimensions)
    for scope in scopes {
      guard case .count(let truth)? = figures.value(.attendances, scope) else { continue }
      let known = try #require(attacker.bounds[scope])
      #expect(known.low <= truth && truth <= known.high)
      if (1..<5).contains(truth) {
        // Not told, and not even told to be small.
        #expect(known.high - known.low >= 4, "\(scope.id) of seed \(seed): \(known) holds \(truth)")
        #expect(known.high >= 5)
      }
    }
  }

  @Test(arguments: 1...60) func `different people are hidden as well as attendances are`(seed: UInt64) throws
  {
    // A person has one authority here or none, so people add up over authorities alone.
    let figures = try SampleFigures(randomBooks(seed))
    var attacker = DisclosureAttacker(
      published: figures.table.disclosed(), truth: figures.table, metric: .people,
      scopes: [.all] + Self.dimensions[0], in: figures.period)
    attacker.addUp([Self.dimensions[0]])
    for (scope, known) in attacker.bounds {
      guard case .count(let truth)? = figures.value(.people, scope), (1..<5).contains(truth) else { continue }
      #expect(known.high > known.low, "\(scope.id) of seed \(seed)")
    }
  }

  @Test(arguments: 1...30) func `no mean over fewer than ten is given, nor can be worked out`(
    seed: UInt64
  ) throws {
    let figures = try SampleFigures(randomBooks(seed))
    let published = figures.table.disclosed()
    for parts in Self.dimensions {
      var withheld: Int64 = 0
      var isTotalShown = published[.satisfaction, .all, figures.period]?.value != nil
      for part in parts {
        guard let whole = figures.figure(.satisfaction, part), let n = whole.n else { continue }
        if published[.satisfaction, part, figures.period]?.value == nil {
          withheld += n
        } else {
          #expect(n >= 10)
        }
      }
      if withheld == 0 { isTotalShown = false }
      // What is left of the total is the mean of all that are withheld together.
      if isTotalShown { #expect(withheld >= 10) }
    }
  }

  @Test(arguments: 1...20) func `counts shown are multiples of five, noughts stay, shares are exact`(
    seed: UInt64
  ) throws {
    let figures = try SampleFigures(randomBooks(seed))
    let published = figures.table.disclosed()
    #expect(published.figures.count == figures.table.figures.count)
    for figure in published.figures where figure.metric.unit.countsPeople {
      guard case .count(let shown)? = figure.value, case .count(let truth)? = figures.table[figure.id]?.value
      else { continue }
      #expect(shown.isMultiple(of: 5) && abs(shown - truth) <= 2 && (1..<5).contains(truth) == false)
      if truth == 0 { #expect(shown == 0) }
    }
    for figure in published.figures where figure.metric.unit == .share && figure.value != nil {
      #expect(figure.value == figures.table[figure.id]?.value)
    }
  }

  @Test func `one small authority takes a second with it`() throws {
    // Camden 2, Hackney 6, Brent 9, and 17 in all: without a second, Camden is 17 − 6 − 9. Hackney is the smaller.
    var books = Books()
    books.memberships = [Authority.camden, .hackney, .brent].map {
      SampleBooks.membership($0, from: "2019-07-15")
    }
    books.events = [SampleBooks.event("E-1", on: "2022-05-01")]
    var person: UInt32 = 0
    for (authority, count) in [(Authority.camden, 2), (.hackney, 6), (.brent, 9)] {
      for _ in 0..<count {
        person += 1
        books.attendances.append(SampleBooks.attendance(0, person: person, .authority(authority)))
      }
    }
    let figures = try SampleFigures(books)
    let published = figures.table.disclosed()
    func shown(_ metric: Metric, _ scope: Scope) -> Quantity? {
      published[metric, scope, figures.period]?.value
    }
    #expect(shown(.attendances, .authority(.camden)) == nil)
    #expect(shown(.attendances, .authority(.hackney)) == nil)
    #expect(shown(.attendances, .authority(.brent)) == .count(10))  // 9, rounded to 5.
    #expect(shown(.attendances, .all) == .count(15))  // 17, rounded to 5.
    #expect(shown(.attendances, .authority(.bexley)) == .count(0))
    #expect(shown(.attendancesPer100k, .authority(.camden)) == nil)
    #expect(shown(.spreadOfAttendances, .all) == nil)
    #expect(
      published[.attendances, .authority(.camden), figures.period].map { FigureWords.text(of: $0).words }
        == "hidden")
    guard case .failure(let shortfall)? = published[.people, .authority(.hackney), figures.period]?.result
    else {
      Issue.record("Hackney's people are shown")
      return
    }
    #expect(shortfall.symbol == .confidential)
    #expect(
      published[.people, .authority(.hackney), figures.period]?.measures.allSatisfy { $0.records == 0 }
        ?? false)
  }

  @Test func `money and projects are left as they are`() throws {
    let figures = try SampleFigures(randomBooks(3))
    let published = figures.table.disclosed()
    for figure in published.figures
    where figure.measures.allSatisfy({ !DisclosureFamily.everyMeasure.contains($0.measure) }) {
      #expect(figure.value == figures.table[figure.id]?.value)
    }
  }

  @Test func `a hidden figure is hidden in every report`() throws {
    let briefing = try SampleBriefing.make(audience: .public)
    let published = briefing.figures.disclosed()
    let hidden = Set(
      published.figures.filter {
        if case .failure(let shortfall) = $0.result { shortfall.symbol == .confidential } else { false }
      }.map(\.id.description))
    #expect(!hidden.isEmpty)
    let disclosed = Briefing(
      figures: published, evidence: briefing.evidence, periods: briefing.periods,
      settings: briefing.settings, quality: briefing.quality)
    for document in ReportSet.documents(from: disclosed) {
      for figure in document.printedFigures {
        guard let id = figure.id, hidden.contains(id) else { continue }
        let saysNumber = figure.words.contains { $0.isNumber }
        #expect(!saysNumber, "\(document.path): \(id) says \(figure.words)")
      }
    }
  }
}

/// The sums behind a statement, which leave nothing of people to be told.
@Suite("Disclosure in workings")
struct DisclosureInWorkingsTests {
  @Test func `the sums behind a statement are the same whatever is hidden of people`() throws {
    let briefing = try SampleBriefing.make(audience: .public)
    let disclosed = Briefing(
      figures: briefing.figures.disclosed(), evidence: briefing.evidence, periods: briefing.periods,
      settings: briefing.settings, quality: briefing.quality)
    func workings(_ authority: Authority, _ briefing: Briefing) -> Document {
      BoroughWorkings(
        statement: BoroughStatement(briefing: briefing, authority: authority, peers: Peers(of: briefing))
      ).document
    }
    for authority in briefing.membersInPeriod {
      let page = workings(authority, disclosed)
      #expect(page == workings(authority, briefing))
      // No figure of it is made of people at events, so none could be hidden.
      for id in page.printedFigures.compactMap(\.id) {
        let figure = try #require(briefing.figures.figures.first { $0.id.description == id })
        let isOfPeople = figure.measures.contains { DisclosureFamily.everyMeasure.contains($0.measure) }
        #expect(!isOfPeople, "\(page.path) prints \(id)")
      }
    }
  }
}

/// Sums of money that give their contributors away.
@Suite("Dominance")
struct DominanceTests {
  private func share(_ pounds: [Int64]) throws -> Double? {
    var books = Books()
    books.funding = pounds.enumerated().map { SampleBooks.funding("F-\($0)", $1, funder: "funder-\($0)") }
    let figures = try SampleFigures(books)
    return Dominance(in: figures.evidence, period: figures.period).share(
      of: try #require(figures.figure(.funding)))
  }

  @Test func `two funders of ten pounds in eleven dominate`() throws {
    // (6 + 4) ÷ 11 = 0.909…; of 12, with two of one pound, 0.833….
    #expect(try share([6, 4, 1]) == 10.0 / 11)
    #expect(try share([6, 4, 1, 1]) == 10.0 / 12)
  }

  @Test func `a public set notes how many sums are dominated`() throws {
    var books = Books()
    books.funding = [SampleBooks.funding("F-1", 10), SampleBooks.funding("F-2", 20)]
    let figures = try SampleFigures(books)
    let finding = Dominance(in: figures.evidence, period: figures.period).finding(in: figures.table)
    #expect(finding?.kind == .dominatedSum)
    #expect((finding?.count ?? 0) > 1)
  }
}
