/// Numbers in figures: groups of three, a fixed number of decimals, a true minus sign, half away from zero.
///
/// Beneath ``QuantityStyle``, which alone decides how many decimals a quantity is given. Uses no locale.
enum Decimals {
  /// A whole number: `48,000`, `−3`.
  static func whole(_ value: some BinaryInteger) -> String {
    if let small = Int128(exactly: value) { return text(small, places: 0) }
    let digits = String(value.magnitude).utf8
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return (value < 0 ? "\u{2212}" : "") + String(decoding: text, as: UTF8.self)
  }

  /// `numerator ÷ denominator` with exactly that many decimals, rounded once from the exact fraction.
  ///
  /// The denominator must not be zero; `places` runs from 0 to 6.
  static func fixed(_ numerator: Int128, over denominator: Int128, places: Int) -> String {
    guard let units = units(numerator, over: denominator, places: places) else {
      return whole(Rounding.halfAwayFromZero(numerator, dividedBy: denominator))
    }
    return text(units, places: places)
  }

  /// A binary fraction with exactly that many decimals; `nil` when it is not finite or beyond 10^15.
  static func fixed(_ value: Double, places: Int) -> String? {
    units(value, places: places).map { text($0, places: places) }
  }

  /// `numerator ÷ denominator` in units of the last decimal place; `nil` when it is too large for decimals.
  static func units(_ numerator: Int128, over denominator: Int128, places: Int) -> Int128? {
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power(of: 10, places))
    return overflow ? nil : Rounding.halfAwayFromZero(scaled, dividedBy: denominator)
  }

  /// A binary fraction in units of the last decimal place; `nil` when it is not finite or beyond 10^15.
  static func units(_ value: Double, places: Int) -> Int128? {
    guard value.isFinite, value.magnitude < 1e15 else { return nil }
    let scaled = (value * scale(places)).rounded(.toNearestOrAwayFromZero)
    // Nearly all fit in 64 bits, which are much quicker to convert.
    return Int64(exactly: scaled).map { Int128($0) } ?? Int128(scaled)
  }

  /// The text without noughts, and without a point, that say nothing: `1.20` gives `1.2`.
  static func trimmed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let bytes = text.utf8Span.span
    var end = bytes.count
    while bytes[end - 1] == UInt8(ascii: "0") { end -= 1 }
    if bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return String(decoding: text.utf8.prefix(end), as: UTF8.self)
  }

  /// How many units of the last decimal place are one; exact, and quicker to find than by way of 128 bits.
  private static func scale(_ places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<max(0, places) { scale *= 10 }
    return scale
  }

  /// `base` to a small power.
  static func power(of base: Int128, _ exponent: Int) -> Int128 {
    (0..<max(0, exponent)).reduce(1) { result, _ in result * base }
  }

  /// A number of units of the last decimal place, written out in groups with a true minus.
  private static func text(_ units: Int128, places: Int) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(32)
    append(units, places: places, minus: "\u{2212}", isGrouped: true, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Adds a whole number as machines read it.
  static func append(_ number: Int, to out: inout [UInt8]) { append(Int128(number), places: 0, to: &out) }

  /// Adds a number of units of the last decimal place: as machines read it unless asked otherwise, without commas and
  /// with an ASCII minus.
  static func append(
    _ units: Int128, places: Int, minus: String = "-", isGrouped: Bool = false, to out: inout [UInt8]
  ) {
    if units < 0 { out += minus.utf8 }
    // Digits come from the last to the first and fill this from its end; the largest number has 39, and 13 marks.
    var text = [64 of UInt8](repeating: 0)
    var start = text.count
    func add(_ byte: UInt8) {
      start -= 1
      text[start] = byte
    }
    var rest = units.magnitude
    var written = 0
    while rest > 0 || written <= places {
      if written == places {
        if places > 0 { add(UInt8(ascii: ".")) }
      } else if isGrouped, written > places, (written - places).isMultiple(of: 3) {
        add(UInt8(ascii: ","))
      }
      // Nearly all fit in 64 bits, which are much quicker to divide.
      if let small = UInt64(exactly: rest) {
        add(UInt8(ascii: "0") + UInt8(small % 10))
        rest = UInt128(small / 10)
      } else {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        add(UInt8(ascii: "0") + UInt8(digit))
        rest = quotient
      }
      written += 1
    }
    out.append(text.span.extracting(start..<text.count))
  }
}
