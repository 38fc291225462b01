/// A simulated range between the two sums that a calculator can make: every factor at its least, and at its most.
struct WorkedRange {
  let title: String
  /// Whose range it is.
  let id: FigureID
  /// The outcomes in it, by their places.
  let places: [Int]
  let low: (words: String, money: Money)
  let high: (words: String, money: Money)
  let range: String
  /// True when the simulated range lies between the sums, as it must.
  let isWithin: Bool

  /// `nil` for a figure without a simulated range.
  init?(_ metric: Metric, _ selection: BenefitSelection, in worked: WorkedScope) {
    guard let figure = worked.briefing.figure(metric, worked.scope, worked.period), let range = figure.range,
      let words = FigureWords.range(figure)
    else { return nil }
    id = figure.id
    places = worked.places(of: selection)
    title = "\(metric.title) (\(CalculatorNumber.list(places)))"
    low = worked.sum(of: places, \.low)
    high = worked.sum(of: places, \.high)
    self.range = words
    isWithin = low.money.pounds <= range.low.value && range.high.value <= high.money.pounds
  }

  /// Ranges as a section; nothing where there are none.
  static func section(_ ranges: [WorkedRange], in worked: WorkedScope, level: Int = 2) -> [Block] {
    guard let first = ranges.first else { return [] }
    let simulation = worked.briefing.evidence.valuation.parameters.simulation
    let finding: Prose =
      ranges.allSatisfy(\.isWithin)
      ? "Each simulated range lies between two sums that a calculator can make."
      : "Not every simulated range lies between its two sums: ask LOTI before you rely on one."
    return [
      .section("Ranges", level: level, finding: finding),
      .paragraph(
        "A range is the middle eight of ten of \(QuantityStyle.count(simulation.draws)) draws, made from the seed \(String(worked.briefing.settings.seed)), so a calculator cannot repeat it. \(.code("lotireport explain \(first.id)")) makes it again. The sums take every factor at its least, and at its most, at once."
      ),
      .table(worked.bounds(Set(ranges.flatMap(\.places)).sorted())),
      .table(
        Table(
          "Simulated ranges between their bounds",
          columns: [
            .words("Figure"), .words("All at their least"), .numbers("Comes to"), .words("All at their most"),
            .numbers("Comes to"), .words("Simulated range"),
          ],
          rows: ranges.map { range in
            Table.Row(
              Prose(range.title),
              [
                Prose(range.low.words), Prose(CalculatorNumber.money(range.low.money)),
                Prose(range.high.words), Prose(CalculatorNumber.money(range.high.money)), Prose(range.range),
              ])
          })),
    ]
  }
}
