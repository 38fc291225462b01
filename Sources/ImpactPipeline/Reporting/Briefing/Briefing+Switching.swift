/// Switching values as sentences: how wrong an assumption may be before the answer changes.
extension Briefing {
  /// What each assumption that matters would have to be for benefits just to meet the cost (for an authority, the
  /// fee), the strongest first; one sentence says so where there is none.
  ///
  /// The first sentence is about all benefits together. Found by bisection, to a ten-millionth of the value assumed.
  func switchingValues(of scope: Scope, limit: Int = 4) -> [Prose] {
    guard let sensitivity = sensitivity(of: scope) else {
      return ["No switching value: \(noBalance(scope))."]
    }
    return [SwitchingWords.whole(sensitivity)]
      + sensitivity.bars.prefix(limit).map { SwitchingWords.sentence(for: $0.factor, in: sensitivity) }
  }

  /// What moves the result of a scope: how far all of it may fall, the strongest assumptions as a tornado, and where
  /// each of the first few would tip.
  func whatMoves(resultOf scope: Scope, limit: Int = 4) -> [Block] {
    let sentences = switchingValues(of: scope, limit: limit)
    let chart = tornado(of: scope).map { [Block.chart($0)] } ?? []
    return [.section("What moves the result", finding: sentences.first)] + chart
      + (sentences.count > 1
        ? [.paragraph("The result becomes nought when, alone:"), .bullets(Array(sentences.dropFirst()))] : [])
  }

  /// How many assumptions a sentence of pulls names.
  static let pullsNamed = 2

  /// The strongest assumptions of a scope in one sentence, for a report that has no room for a chart; `nil` when
  /// nothing moves its balance.
  func largestPulls(on scope: Scope, limit: Int = Briefing.pullsNamed) -> Prose? {
    guard let sensitivity = sensitivity(of: scope) else { return nil }
    let pulls = sensitivity.bars.prefix(limit).map { factor, bar in
      let ends = QuantityStyle.range(
        QuantityStyle.money(pounds: bar.atLow), QuantityStyle.money(pounds: bar.atHigh))
      let (low, high) = (factor.value.low, factor.value.high)
      let part = QuantityStyle.money(pounds: sensitivity.resting(on: factor))
      let assumed = SwitchingWords.value(factor.value.central, of: factor)
      return
        "\(ends) if “\(factor.title)” is \(SwitchingWords.value(low, of: factor)) to \(SwitchingWords.value(high, of: factor)) (\(assumed) assumed, carrying \(part))."
    }
    guard !pulls.isEmpty else { return nil }
    return Prose(
      "\(sensitivity.balance.title), \(QuantityStyle.money(pounds: sensitivity.net)), would be \(pulls.joined(separator: " It would be "))"
    )
  }

  /// How far each assumption alone moves the balance of a scope, as a chart with its table; `nil` when nothing there
  /// is uncertain or there is no balance.
  func tornado(of scope: Scope, limit: Int = 8) -> Chart? {
    guard let sensitivity = sensitivity(of: scope) else { return nil }
    return TornadoPicture(
      id: "tornado-\(scope.id)", title: "\(sensitivity.balance.meaning): what moves it",
      balance: sensitivity.balance.title, centre: sensitivity.net,
      threshold: "£0: benefits meet \(sensitivity.balance.counterpart)",
      swings: sensitivity.bars.prefix(limit).map { factor, bar in
        TornadoPicture.Swing(
          label: factor.title, atLow: bar.atLow, atHigh: bar.atHigh,
          low: SwitchingWords.value(factor.value.low, of: factor),
          high: SwitchingWords.value(factor.value.high, of: factor))
      }
    ).chart
  }

  /// Why a scope has no balance.
  private func noBalance(_ scope: Scope) -> String {
    let metric: Metric
    if case .authority = scope { metric = .feeAccrued } else { metric = .appraisedCost }
    if value(metric, scope) == nil { return reason(metric, scope) }
    return "no evidenced benefit here has a value"
  }
}

/// Switching values in words.
enum SwitchingWords {
  /// How far all benefits together may fall, or have to rise.
  static func whole(_ sensitivity: Sensitivity) -> Prose {
    let (benefits, cost) = (sensitivity.benefits, sensitivity.cost)
    guard benefits > 0 else {
      return "There is no evidenced benefit to set against \(sensitivity.balance.counterpart)."
    }
    let words = QuantityStyle.money(pounds: benefits)
    let against = "\(sensitivity.balance.counterpart) of \(QuantityStyle.money(pounds: cost))"
    return benefits >= cost
      ? "Evidenced benefit, \(words), could be \(percent((benefits - cost) / benefits)) lower and still meet \(against)."
      : "Evidenced benefit, \(words), would have to be \(percent((cost - benefits) / benefits)) higher to meet \(against)."
  }

  /// The switching value of one factor, or that there is none; it completes "becomes nought when, alone:".
  static func sentence(for factor: Impact.Factor, in sensitivity: Sensitivity) -> Prose {
    let assumed = value(factor.value.central, of: factor)
    do {
      let found = try sensitivity.switching(factor)
      let change = found.relativeChange.map {
        " (\($0 < 0 ? "\u{2212}" : "+")\(percent(abs($0))))"
      }
      let within = found.value >= factor.value.low && found.value <= factor.value.high
      let range = factor.value.isRange ? ", \(within ? "within" : "outside") its range" : ""
      return "“\(factor.title)” is \(value(found.value, of: factor))\(change ?? ""), not \(assumed)\(range)."
    } catch .alwaysPays {
      return
        "“\(factor.title)”: never; even at \(value(Sensitivity.domain(of: factor).lowerBound, of: factor)), not \(assumed), benefits meet \(sensitivity.balance.counterpart)."
    } catch .neverPays {
      return
        "“\(factor.title)”: never; no value up to \(value(Sensitivity.domain(of: factor).upperBound, of: factor)) makes benefits meet \(sensitivity.balance.counterpart), and \(assumed) is assumed."
    } catch {
      return "“\(factor.title)”: no value can be worked out."
    }
  }

  /// A factor's value as people write it.
  static func value(_ value: Double, of factor: Impact.Factor) -> String {
    switch factor.role {
    case .unitValue: QuantityStyle.money(pounds: value)
    case .remainder, .correction, .bias: percent(value)
    case .quantity:
      value.magnitude >= 100
        ? QuantityStyle.count(Int64(value.rounded(.toNearestOrAwayFromZero)))
        : value == value.rounded() ? QuantityStyle.count(Int64(value)) : QuantityStyle.ratio(value)
    }
  }

  /// A fraction in whole per cent.
  static func percent(_ fraction: Double) -> String { FigureWords.words(.real(fraction), .share) }
}
