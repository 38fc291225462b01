/// What one outcome is worth a year, when, and to whom; an object, since many figures go through all of them.
final class OutcomeValue: Sendable {
  let outcome: Outcome
  /// What its first year is worth; `nil` when the row gives no value or names an assumption that is not there.
  let impact: Impact?
  /// The financial year, by its first calendar year, whose prices ``impact`` is in.
  let priceYear: Int
  let startsOn: Day
  let years: Int
  let dropOff: Double
  /// How the benefit is divided over authorities.
  let authorities: Division
  /// How it is divided over today's challenge areas.
  let challengeAreas: Division
  /// Scopes that hold it whole: all, its function, its project, the funders of its project.
  let whole: [Int]

  /// Weights that divide a whole over scopes.
  struct Division: Sendable {
    let scopes: [Int]
    let weights: [Int64]
    /// Each scope's share of one, for draws, which need no exact pennies; scopes without a weight are left out.
    let shares: [(scope: Int, share: Double)]
    /// The greatest number that divides all weights; nought where there are none.
    private let unit: Int64
    /// How many of that number all weights make.
    private let units: Int64

    init(scopes: [Int], weights: [Int64]) {
      self.scopes = scopes
      self.weights = weights
      unit = weights.reduce(0, Self.greatestCommonDivisor)
      units = unit == 0 ? 0 : weights.reduce(0, +) / unit
      let total = Double(weights.reduce(0, +))
      shares = zip(scopes, weights).filter { $1 > 0 }.map { ($0, Double($1) / total) }
    }

    /// A whole divided by the weights, exactly.
    func parts(of whole: Int64) -> [ScopedAmount] {
      let amounts = Splitting.parts(of: whole, weights: weights) ?? []
      return zip(scopes, amounts).map { ScopedAmount(scope: $0, amount: $1) }
    }

    /// Adds the parts of a whole to a list.
    fileprivate func add(partsOf whole: Int64, to parts: inout [ScopedAmount]) {
      if scopes.count == 1, let weight = weights.first, weight > 0 {
        return parts.append(ScopedAmount(scope: scopes[0], amount: whole))
      }
      let amounts = Splitting.parts(of: whole, weights: weights) ?? []
      for (scope, amount) in zip(scopes, amounts) { parts.append(ScopedAmount(scope: scope, amount: amount)) }
    }

    /// The part of the scope at a place in lowest terms: 3 of 20.
    func ratio(at place: Int) -> (part: Int64, whole: Int64) {
      unit == 0 ? (0, 0) : (weights[place] / unit, units)
    }

    private static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
      b == 0 ? a : greatestCommonDivisor(b, a % b)
    }

    /// The weight of one scope, however often it is named; nought for a scope that has none.
    func weight(at scope: Int) -> Int64 {
      var sum: Int64 = 0
      for index in scopes.indices where scopes[index] == scope { sum += weights[index] }
      return sum
    }
  }

  init(outcome index: Int, books: Books, scopes: ScopeTable) {
    let outcome = books.outcomes[index]
    self.outcome = outcome
    let project = scopes.project(outcome.project, in: books)
    impact = Impact(of: outcome, books: books)
    priceYear = Self.priceYear(of: outcome, books: books)
    startsOn = outcome.startsOn ?? outcome.date
    years = outcome.years
    dropOff = outcome.dropOff
    authorities = Self.authorityDivision(of: outcome, project: project, books: books)
    challengeAreas = Self.areaDivision(project: project, scopes: scopes)
    var whole = [ScopeTable.all, scopes.function(project?.function ?? .runProjects)]
    if let project, let number = scopes.number(of: .project(project.id.text)) { whole.append(number) }
    self.whole = whole + scopes.funders(of: outcome.project)
  }
}

extension OutcomeValue {
  /// An amount of this outcome at every scope that it belongs to, split to the penny.
  func parts(of pence: Int64) -> [ScopedAmount] {
    var parts: [ScopedAmount] = []
    parts.reserveCapacity(whole.count + authorities.scopes.count + challengeAreas.scopes.count)
    for scope in whole { parts.append(ScopedAmount(scope: scope, amount: pence)) }
    authorities.add(partsOf: pence, to: &parts)
    challengeAreas.add(partsOf: pence, to: &parts)
    return parts
  }

  /// Whether a scope is among those that ``parts(of:)`` names.
  func names(_ scope: Int) -> Bool {
    whole.contains(scope) || authorities.scopes.contains(scope) || challengeAreas.scopes.contains(scope)
  }

  /// Every scope that the outcome counts in, as one outcome in each.
  var countedScopes: [Int] {
    whole + authorities.shares.map(\.scope) + challengeAreas.shares.map(\.scope)
  }

  /// Whether a scope is among ``countedScopes``.
  func counts(at scope: Int) -> Bool {
    whole.contains(scope) || authorities.weight(at: scope) > 0 || challengeAreas.weight(at: scope) > 0
  }

  /// How much of the outcome's first-year worth falls within a period, by the day: year `t` runs from its
  /// start `t − 1` years on and is worth `(1 − drop-off)^(t−1)`.
  func yearsWithin(_ period: Period) -> Double {
    yearParts(within: period).reduce(0) { $0 + $1.worth * Double($1.days) / Double($1.of) }
  }

  /// The years of the outcome that share days with a period: what each is worth against the first, how many of its
  /// days fall within, and how many it has.
  func yearParts(within period: Period) -> [(worth: Double, days: Int, of: Int)] {
    var parts: [(worth: Double, days: Int, of: Int)] = []
    var value = 1.0
    var first = startsOn
    for year in 0..<max(0, years) {
      guard first <= period.last, let next = startsOn.years(later: year + 1) else { break }
      let shared = period.daysShared(from: first, to: next.advanced(by: -1))
      if shared > 0 { parts.append((value, shared, first.days(to: next))) }
      value *= 1 - dropOff
      first = next
    }
    return parts
  }

  private static func priceYear(of outcome: Outcome, books: Books) -> Int {
    if case .assumption(let id) = outcome.unitValue, let stated = books.assumption(id)?.priceYear,
      let period = Period(id: "fy\(stated)")
    {
      return period.first.year
    }
    return outcome.date.financialYear
  }

  private static func authorityDivision(of outcome: Outcome, project: Project?, books: Books) -> Division {
    let equally: [Authority]
    switch outcome.recipients {
    case .participants:
      equally = (project?.authorities ?? []).filter(books.members(on: outcome.date).contains)
    case .members: equally = books.members(on: outcome.date)
    case .listed(let authorities): equally = Set(authorities).sorted()
    case .shares(let shares):
      return division(shares.map { (ScopeTable.authority($0.of), $0.part) }, rest: ScopeTable.noAuthority)
    }
    if equally.isEmpty { return Division(scopes: [ScopeTable.noAuthority], weights: [1]) }
    return Division(scopes: equally.map(ScopeTable.authority), weights: equally.map { _ in 1 })
  }

  /// Over areas: the stated area whole, else the project's shares, else none.
  static func areaDivision(
    stated: Identifier<ChallengeArea>? = nil, project: Project?, scopes: ScopeTable
  ) -> Division {
    let none = scopes.number(of: .noChallengeArea) ?? ScopeTable.all
    func number(_ area: Identifier<ChallengeArea>) -> Int { scopes.area(area) ?? none }
    if let stated { return Division(scopes: [number(stated)], weights: [1]) }
    return division((project?.challengeAreas ?? []).map { (number($0.of), $0.part) }, rest: none)
  }

  /// Shares over a common denominator; what they leave of one goes to the rest.
  private static func division(_ shares: [(scope: Int, part: Ratio)], rest: Int) -> Division {
    // Shares are read with few decimals; a millionth is finer than any of them.
    let denominator = shares.reduce(Int64(1)) { common, share in
      let multiple = leastCommonMultiple(common, share.part.denominator)
      return multiple > 1_000_000_000_000 ? 1_000_000 : multiple
    }
    let weights = shares.map { share in
      Int64(
        Rounding.halfAwayFromZero(
          Int128(share.part.numerator) * Int128(denominator), dividedBy: Int128(share.part.denominator)))
    }
    let left = max(0, denominator - weights.reduce(0, +))
    return Division(scopes: shares.map(\.scope) + [rest], weights: weights + [left])
  }

  private static func leastCommonMultiple(_ a: Int64, _ b: Int64) -> Int64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    let (product, overflow) = (a / x).multipliedReportingOverflow(by: b)
    return overflow ? .max : product
  }
}

extension Day {
  /// The same day of a later year; 28 February for a 29th that the year does not have.
  func years(later years: Int) -> Day? {
    let (year, month, day) = civil
    return Day(year: year + years, month: month, day: day)
      ?? Day(year: year + years, month: month, day: day - 1)
  }
}
