/// A tornado as a chart with its table and its finding, alike wherever one is drawn. Results are in pounds.
struct TornadoPicture {
  let id: String
  let title: String
  /// What is moved, as it opens a sentence: "Net present social value".
  let balance: String
  /// The result with everything at its central value.
  let centre: Double
  /// What nought means here: "£0: benefits meet the cost".
  let threshold: String
  /// Widest first.
  let swings: [Swing]

  /// What one assumption does.
  struct Swing {
    let label: String
    let atLow: Double
    let atHigh: Double
    /// The assumption's ends as words.
    let low: String
    let high: String

    var crossesNought: Bool { (atLow < 0) != (atHigh < 0) }
  }

  /// `nil` when nothing moves it.
  var chart: Chart? {
    guard let widest = swings.first else { return nil }
    let middle = QuantityStyle.money(pounds: centre)
    let crossing = swings.filter(\.crossesNought)
    let answer =
      crossing.isEmpty
      ? "no assumption alone, over its range, changes whether it is above nought"
      : "alone, over its range, only \(crossing.map { Prose("“\($0.label)”") }.joinedAsList("or").plainText) can change whether it is above nought"
    return Chart(
      id: id, title: title,
      alternative:
        "\(balance) is \(middle) with everything at its central value. “\(widest.label)” moves it most, from \(money(widest.atLow)) to \(money(widest.atHigh)); \(answer).",
      kind: .tornado(
        TornadoChart(
          unit: .pounds, centre: Plotted(centre, "central \(middle)"), threshold: Plotted(0, threshold),
          swings: swings.map { swing in
            TornadoChart.Swing(
              swing.label, low: Plotted(swing.atLow, "\(money(swing.atLow)) at \(swing.low)"),
              high: Plotted(swing.atHigh, "\(money(swing.atHigh)) at \(swing.high)"))
          })),
      table: Table(
        title,
        columns: [
          .words("Assumption"), .words("Its range"), .numbers("Result at its low"),
          .numbers("Result at its high"), .numbers("Swing"),
        ],
        rows: swings.map { swing in
          Table.Row(
            Prose(swing.label),
            [
              Prose(QuantityStyle.range(swing.low, swing.high)), Prose(money(swing.atLow)),
              Prose(money(swing.atHigh)), Prose(money(abs(swing.atHigh - swing.atLow))),
            ])
        }))
  }

  private func money(_ pounds: Double) -> String { QuantityStyle.money(pounds: pounds) }
}
