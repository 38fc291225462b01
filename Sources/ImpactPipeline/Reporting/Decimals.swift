/// Numbers in figures: groups of three, a fixed number of decimals, a true minus sign, half away from zero.
///
/// Beneath ``QuantityStyle``, which alone decides how many decimals a quantity is given. Uses no locale.
enum Decimals {
  /// A whole number: `48,000`, `−3`.
  static func whole(_ value: some BinaryInteger) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// `numerator ÷ denominator` with exactly that many decimals, rounded once from the exact fraction.
  ///
  /// The denominator must not be zero; `places` runs from 0 to 6.
  static func fixed(_ numerator: Int128, over denominator: Int128, places: Int) -> String {
    let scale = power(of: 10, places)
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale)
    if overflow { return whole(Rounding.halfAwayFromZero(numerator, dividedBy: denominator)) }
    let rounded = Rounding.halfAwayFromZero(scaled, dividedBy: denominator)
    return placed(rounded, places: places)
  }

  /// A binary fraction with exactly that many decimals; `nil` when it is not finite or beyond 10^15.
  static func fixed(_ value: Double, places: Int) -> String? {
    guard value.isFinite, value.magnitude < 1e15 else { return nil }
    let scale = power(of: 10, places)
    let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    return placed(Int128(scaled), places: places)
  }

  /// The text without noughts, and without a point, that say nothing: `1.20` gives `1.2`.
  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var kept = Substring(text)
    while kept.hasSuffix("0") { kept = kept.dropLast() }
    if kept.hasSuffix(".") { kept = kept.dropLast() }
    return String(kept)
  }

  /// `base` to a small power.
  static func power(of base: Int128, _ exponent: Int) -> Int128 {
    (0..<max(0, exponent)).reduce(1) { result, _ in result * base }
  }

  /// A number of units of the last decimal place, written out.
  private static func placed(_ units: Int128, places: Int) -> String {
    guard places > 0 else { return whole(units) }
    let scale = power(of: 10, places)
    let (quotient, remainder) = units.magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
    let decimals = String(remainder)
    let sign = units < 0 ? "\u{2212}" : ""
    return sign + whole(quotient) + "." + String(repeating: "0", count: places - decimals.count) + decimals
  }
}
