/// A straight scale from numbers to pixels, with round ticks.
///
/// Only additions, multiplications and divisions are used, which give the same bits on every machine.
struct AxisScale: Hashable, Sendable {
  /// The least and greatest number on the scale, both on a tick.
  let low: Double
  let high: Double
  /// From the lowest to the highest; three to seven of them.
  let ticks: [Double]
  let unit: QuantityUnit
  private let step: Double
  /// Where `low` and `high` lie in the picture.
  var start: Double
  var end: Double

  /// A scale that holds all the numbers and, unless told otherwise, zero.
  init(
    _ numbers: [Double], unit: QuantityUnit, start: Double, end: Double, withZero: Bool = true, aim: Int = 5
  ) {
    let finite = numbers.filter(\.isFinite).map { min(max($0, -1e15), 1e15) }
    var least = finite.min() ?? 0
    var most = finite.max() ?? 1
    if withZero {
      least = min(0, least)
      most = max(0, most)
    }
    if most - least <= 0 { most = least + (least == 0 ? 1 : abs(least)) }
    let step = Self.roundStep((most - least) / Double(max(1, aim)), unit: unit)
    let first = (least / step).rounded(.down)
    let last = (most / step).rounded(.up)
    self.step = step
    self.unit = unit
    self.start = start
    self.end = end
    low = first * step
    high = last * step
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// Where a number lies; numbers beyond the scale lie at its ends.
  func position(_ number: Double) -> Double {
    let part = (min(max(number, low), high) - low) / (high - low)
    return start + (end - start) * part
  }

  /// A tick as people write it: `£20,000`, `40%`, `1.5`.
  func words(_ tick: Double) -> String {
    switch unit {
    case .pounds, .poundsEach:
      let greatest = max(abs(low), abs(high))
      if greatest >= 1e9 { return pounds(tick / 1e9, step / 1e9, "bn") }
      if greatest >= 1e6 { return pounds(tick / 1e6, step / 1e6, "m") }
      return pounds(tick, step, "")
    case .share: return number(tick * 100, step: step * 100) + "%"
    case .people, .authorities, .events, .attendances, .downloads, .guides, .projects, .outcomes, .funders,
      .grants, .rows, .ratio, .hours, .days, .years, .score, .number:
      if max(abs(low), abs(high)) >= 1e7 { return number(tick / 1e6, step: step / 1e6) + "m" }
      return number(tick, step: step)
    }
  }

  private func pounds(_ value: Double, _ step: Double, _ letters: String) -> String {
    let text = number(abs(value), step: step)
    return (value < 0 ? "\u{2212}£" : "£") + text + (value == 0 ? "" : letters)
  }

  private func number(_ value: Double, step: Double) -> String {
    var places = 0
    var scaled = step
    while places < 6, (scaled - scaled.rounded()).magnitude > 1e-6 * scaled {
      places += 1
      scaled *= 10
    }
    if value == 0 { return "0" }
    return Decimals.fixed(value, places: places) ?? "0"
  }

  /// The least of 1, 2, 5 × 10ⁿ that is not below `least`; whole for things that come whole.
  private static func roundStep(_ least: Double, unit: QuantityUnit) -> Double {
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    // Division by a whole power keeps 0.1, 0.01 … as near as they can be.
    var divisor = 1.0
    while power / divisor > least, divisor < 1e9 { divisor *= 10 }
    let base = power / divisor
    let steps = [1.0, 2, 5, 10].map { divisor == 1 ? $0 * base : $0 / divisor }
    let chosen = steps.first { $0 >= least * (1 - 1e-9) } ?? steps[3]
    return comesWhole(unit) ? max(1, chosen) : chosen
  }

  private static func comesWhole(_ unit: QuantityUnit) -> Bool {
    switch unit {
    case .people, .authorities, .events, .attendances, .downloads, .guides, .projects, .outcomes, .funders,
      .grants, .rows, .days:
      true
    case .pounds, .poundsEach, .share, .ratio, .hours, .years, .score, .number: false
    }
  }
}
