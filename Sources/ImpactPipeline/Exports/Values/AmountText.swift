/// Reads amounts of money in pounds: `£1,234.50`, `(22,700.00)`, `1.2k`, `£1.2m`, `250 GBP`, `50p`.
///
/// Blank, `-`, `N/A` and `TBC` are no amount. Refused: other currencies, percentages, digits of other scripts,
/// exponents (a spreadsheet has dropped digits), groups that are not of three, fractions of a penny.
enum AmountText {
  /// The amount; `nil` when the cell says that there is none.
  static func read(_ bytes: ArraySlice<UInt8>, mark: DecimalMark = .point) throws(Refusal) -> Money? {
    var text = CellText.trimmed(bytes)
    if CellText.isMissing(text) { return nil }
    var isNegative = false
    if text.first == 0x28, text.last == 0x29 {
      isNegative = true
      text = CellText.trimmed(text.dropFirst().dropLast())
    }
    if text.first == 0x2D, text.count > 1 {
      guard !isNegative else { throw refused }
      isNegative = true
      text = CellText.trimmed(text.dropFirst())
    }
    text = try withoutCurrency(text)
    if text.last == 0x2D, text.count > 1 {
      guard !isNegative else { throw refused }
      isNegative = true
      text = CellText.trimmed(text.dropLast())
    }
    if text.last == 0x25 { throw Refusal(.notAnAmount, expected: "an amount in pounds, not a percentage") }
    let (digits, power) = suffix(text)
    let number: DecimalText
    do { number = try DecimalText(digits, mark: mark) } catch { throw refusal(of: error, mark) }
    guard !(isNegative && number.isNegative) else { throw refused }
    guard let pence = pence(number, power: power) else { throw refusedPence(number) }
    guard let whole = Int64(exactly: isNegative || number.isNegative ? -pence : pence) else {
      throw Refusal(.notAnAmount, expected: "an amount below £92 thousand million million")
    }
    return Money(pence: whole)
  }

  static let refused = Refusal(.notAnAmount, expected: "an amount in pounds, such as 1,234.50")

  private static func withoutCurrency(_ text: ArraySlice<UInt8>) throws(Refusal) -> ArraySlice<UInt8> {
    var rest = text
    if rest.starts(with: [0xC2, 0xA3]) {
      rest = rest.dropFirst(2)
    } else if rest.count > 3, CellText.equals(rest.prefix(3), "gbp") {
      rest = rest.dropFirst(3)
    } else if rest.count > 3, CellText.equals(rest.suffix(3), "gbp") {
      rest = rest.dropLast(3)
    }
    rest = CellText.trimmed(rest)
    let isForeign =
      rest.first == 0x24 || rest.starts(with: [0xE2, 0x82, 0xAC])
      || rest.suffix(3).elementsEqual([0xE2, 0x82, 0xAC])
      || ["usd", "eur"].contains { word in
        [rest.prefix(3), rest.suffix(3)].contains { String(decoding: $0, as: UTF8.self).lowercased() == word }
      }
    if isForeign { throw Refusal(.notAnAmount, expected: "an amount in pounds, not in another currency") }
    return rest
  }

  /// The digits and the power of ten that a word or letter after them stands for; pounds are 0, pence −2.
  private static func suffix(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Int) {
    let digits = text.prefix { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    let word = String(decoding: text[digits.endIndex...], as: UTF8.self).lowercased()
    let power: Int? =
      switch word {
      case "k", "thousand": 3
      case "m", "mn", "million": 6
      case "bn", "billion": 9
      case "p": -2
      default: nil
      }
    guard let power, !digits.isEmpty else { return (text, 0) }
    return (CellText.trimmed(digits), power)
  }

  /// Whole pence, or `nil` when there is a fraction of a penny or too much of it.
  private static func pence(_ number: DecimalText, power: Int) -> Int128? {
    if power == 0, mayBeGrouped(number) { return nil }
    let shift = 2 + power - number.decimals
    var value = number.digits
    if shift >= 0 {
      for _ in 0..<shift {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        value = product
      }
      return value
    }
    var divisor: Int128 = 1
    for _ in 0..<(-shift) { divisor *= 10 }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    if remainder == 0 { return quotient }
    // 1291436.5400000001 is a sum that a spreadsheet kept in binary; 12.345 is not.
    guard -shift >= 6 else { return nil }
    let speck = divisor / 1_000_000
    if remainder <= speck * 10 { return quotient }
    return divisor - remainder <= speck * 10 ? quotient + 1 : nil
  }

  /// Whether the one mark of 10.000 may as well group thousands as stand before pence.
  private static func mayBeGrouped(_ number: DecimalText) -> Bool {
    number.decimals == 3 && number.wholeDigits <= 3 && !number.isGrouped && number.digits >= 1000
  }

  private static func refusedPence(_ number: DecimalText) -> Refusal {
    if mayBeGrouped(number) {
      return Refusal(
        .notAnAmount, expected: "two digits for pence; whether the mark here groups thousands is not certain")
    }
    return Refusal(.notAnAmount, expected: "pounds and whole pence")
  }

  private static func refusal(of fault: DecimalText.Fault, _ mark: DecimalMark) -> Refusal {
    switch fault {
    case .notANumber: refused
    case .foreignDigits: Refusal(.notAnAmount, expected: "an amount in the digits 0 to 9")
    case .badGroups:
      Refusal(
        .notAnAmount,
        expected: "digits grouped by threes and pence after a \(mark == .point ? "point" : "comma")")
    case .exponent:
      Refusal(.notAnAmount, expected: "all digits; a spreadsheet has shortened this to an exponent")
    case .tooLong: Refusal(.notAnAmount, expected: "an amount below £92 thousand million million")
    }
  }
}
