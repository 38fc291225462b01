/// What stands behind a figure beside its rows, in words: its formula with values, its range, disclosure control.
extension Publication {
  /// The formula with its values, `£93,146.35 ÷ £30,000 = 3.1`; where it is no sum of two, each measure by name.
  func values(of figure: Figure, _ parts: [Explanation.Part]) -> String? {
    guard let value = figure.value else { return nil }
    let result = FigureWords.text(of: figure).words
    let words = zip(parts, figure.measures).map { part, use in
      (
        title: use.scope == figure.id.scope ? part.measure.title : "\(part.measure.title) (\(use.scope.id))",
        amount: ExplanationWriter.words(part.amount, part.measure.unit)
      )
    }
    if parts.count == 2 {
      let (one, other) = (Self.number(parts[0]), Self.number(parts[1]))
      for (sign, apply) in Self.signs {
        for (first, second, isSwapped) in [(one, other, false), (other, one, true)] {
          let made = apply(first, second)
          guard made.isFinite, abs(made - value.value) <= 1e-9 * max(1, abs(value.value)) else { continue }
          let amounts = isSwapped ? [words[1].amount, words[0].amount] : [words[0].amount, words[1].amount]
          return "\(amounts[0]) \(sign) \(amounts[1]) = \(result)"
        }
      }
    }
    if parts.count == 1, Self.number(parts[0]) == value.value { return "\(words[0].amount) = \(result)" }
    return words.map { "\($0.title) \($0.amount)" }.joined(separator: "; ") + "; together \(result)"
  }

  private static let signs: [(String, @Sendable (Double, Double) -> Double)] = [
    ("÷", { $0 / $1 }), ("\u{2212}", { $0 - $1 }), ("+", { $0 + $1 }),
  ]

  /// A measure as the formula takes it: pounds and hours, not pence and minutes.
  private static func number(_ part: Explanation.Part) -> Double {
    switch part.measure.unit {
    case .pounds: Double(part.amount) / 100
    case .hours: Double(part.amount) / 60
    default: Double(part.amount)
    }
  }

  /// Where a range comes from.
  func origin(ofRange figure: Figure) -> String? {
    guard let range = figure.range else { return nil }
    switch range.meaning {
    case .simulated:
      let draws = QuantityStyle.count(evidence.valuation.parameters.simulation.draws)
      return
        "\(range.meaning.rawValue): \(draws) draws, seed \(settings.seed), each uncertain value of the rows and assumptions below drawn from its low, central and high"
    case .wilson, .bootstrap, .standardError:
      return "\(range.meaning.rawValue), over \(figure.n.map { QuantityStyle.count($0) } ?? "the") cases"
    case .assumption: return "\(range.meaning.rawValue) below, from its low to its high"
    }
  }

  /// What disclosure control did.
  func disclosure(of figure: Figure) -> String {
    guard settings.audience == .public else {
      return "none: the set is for LOTI and its members, with every figure as it is"
    }
    if case .failure(let shortfall) = figure.result, shortfall.symbol == .confidential {
      return "withheld, and its rows with it: \(shortfall.reason)"
    }
    return figure.measures.contains { isWithheld($0.measure) }
      ? "the set is for the public, so rows about people at events are not listed. \(DisclosureRule.words)"
      : "none needed: the set is for the public, and the figure counts no people at events"
  }

  /// Whether rows of a measure are not for the reader: those about people, in a set for the public.
  func isWithheld(_ measure: String) -> Bool {
    settings.audience == .public && DisclosureFamily.everyMeasure.contains(measure)
  }
}
