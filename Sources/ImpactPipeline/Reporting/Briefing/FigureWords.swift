/// How a figure is put into words: its unit decides the style, and a missing value says why in short.
enum FigureWords {
  /// The value with its id, or the short reason that there is none.
  static func text(of figure: Figure) -> FigureText {
    switch figure.result {
    case .success(let value):
      FigureText(words(value, figure.metric.unit), id: figure.id.description, sortValue: value.value)
    case .failure(let shortfall):
      FigureText(absence(shortfall.symbol), id: figure.id.description)
    }
  }

  /// The range of a figure, "£1.2m to £2.4m".
  static func range(_ figure: Figure) -> String? {
    figure.range.map {
      QuantityStyle.range(words($0.low, figure.metric.unit), words($0.high, figure.metric.unit))
    }
  }

  /// A quantity as people write it in its unit.
  static func words(_ quantity: Quantity, _ unit: QuantityUnit) -> String {
    switch quantity {
    case .money(let money): return QuantityStyle.money(money)
    case .count(let count): return QuantityStyle.count(count)
    case .fraction(let ratio):
      switch unit {
      case .share: return QuantityStyle.share(ratio)
      case .score: return QuantityStyle.score(ratio)
      case .ratio: return QuantityStyle.times(ratio)
      case .hours:
        let minutes = Int128(ratio.numerator) * 60 / Int128(ratio.denominator)
        return QuantityStyle.hours(minutes: Int(clamping: minutes))
      default: return QuantityStyle.ratio(ratio)
      }
    case .real(let value):
      switch unit {
      case .pounds, .poundsEach: return QuantityStyle.money(pounds: value)
      case .share:
        // Draws are counted in ten thousands, so a millionth loses nothing that is printed.
        return QuantityStyle.share(Ratio(Int64((value * 1_000_000).rounded()), over: 1_000_000) ?? .zero)
      case .ratio: return QuantityStyle.times(value)
      case .score: return QuantityStyle.score(value)
      default: return QuantityStyle.ratio(value)
      }
    }
  }

  private static func absence(_ symbol: Shortfall.Symbol) -> String {
    switch symbol {
    case .confidential: "hidden"
    case .notAvailable: "no data"
    case .notApplicable: "not applicable"
    }
  }
}
