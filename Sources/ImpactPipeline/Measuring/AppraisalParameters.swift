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

  /// The Green Book's rates and the published deflators, with further years of the deflator from the register of
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
    discounting = .standard
    deflators =
      CalendarDeflators(title: published.title, sources: sources, sound: indices, carriedYears: [])
      .financialYears
    simulation = try SimulationSettings(seed: seed, correlation: CorrelationRule.withinProject(in: books))
  }

  /// What a pound of one financial year is in the prices of another, both by their first calendar year; `nil`
  /// when the series does not reach.
  func priceFactor(from: Int, to: Int) -> Double? {
    if from == to { return 1 }
    return try? deflators.factor(from: from, to: to)
  }
}
