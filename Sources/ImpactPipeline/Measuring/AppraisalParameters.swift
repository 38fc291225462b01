/// How values are brought to one price base and discounted in a run.
struct AppraisalParameters: Sendable {
  let discounting: Discounting
  let deflators: DeflatorSeries
  let simulation: SimulationSettings

  /// Parameters as given.
  init(discounting: Discounting, deflators: DeflatorSeries, simulation: SimulationSettings) {
    self.discounting = discounting
    self.deflators = deflators
    self.simulation = simulation
  }

  /// The Green Book's rates, or the register's (``ratePrefix``), and the published deflators, with further years of the deflator from the register of
  /// assumptions: a row `gdp-deflator-2025` gives the index of 2025, with 2024 = 100.
  init(books: Books, seed: UInt64) throws(ParameterFault) {
    let published = CalendarDeflators.gdp
    var indices = published.indices
    var sources = published.sources
    let prefix = "gdp-deflator-"
    for row in books.assumptions where row.id.text.hasPrefix(prefix) {
      guard let year = Int(row.id.text.dropFirst(prefix.count)), row.value.central > 0 else { continue }
      indices[year] = row.value.central
      sources.append(
        ParameterSource(
          title: row.title, edition: row.source ?? "no source given", readOn: row.readOn, note: row.note))
    }
    discounting = try Self.schedule(in: books).map { Discounting($0) } ?? .standard
    deflators =
      CalendarDeflators(title: published.title, sources: sources, sound: indices, carriedYears: [])
      .financialYears
    simulation = try SimulationSettings(seed: seed, correlation: CorrelationRule.withinProject(in: books))
  }

  /// Rates of the register in place of the Green Book's: rows `discount-rate-0`, `discount-rate-31` and so on give
  /// the real rate a year from that year of the appraisal on; `nil` where there are none.
  private static func schedule(in books: Books) throws(ParameterFault) -> DiscountSchedule? {
    let rows = books.assumptions.compactMap { row -> (year: Int, row: Assumption)? in
      guard row.id.text.hasPrefix(ratePrefix), let year = Int(row.id.text.dropFirst(ratePrefix.count)) else {
        return nil
      }
      return (year, row)
    }.sorted { $0.year < $1.year }
    guard let first = rows.first?.row else { return nil }
    return try DiscountSchedule(
      id: "register", title: first.title,
      source: ParameterSource(
        title: first.source ?? "no source given", edition: "as the register of assumptions has it",
        readOn: first.readOn, note: first.note),
      bands: rows.map { .init(fromYear: $0.year, rate: $0.row.value.central) })
  }

  /// How the ids of the register's discount rates begin.
  static let ratePrefix = "discount-rate-"

  /// What a pound of one financial year is in the prices of another, both by their first calendar year; `nil`
  /// when the series does not reach.
  func priceFactor(from: Int, to: Int) -> Double? {
    if from == to { return 1 }
    return try? deflators.factor(from: from, to: to)
  }
}
