/// Reads a part of a whole, exactly: `0.25`, `25%`, `1/4`.
enum FractionText {
  /// Between 0 and 1; `nil` when the cell says that there is none.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Ratio? {
    let text = CellText.trimmed(bytes)
    if CellText.isMissing(text) { return nil }
    guard let ratio = ratio(text) else {
      throw Refusal(.notAFraction, expected: "a part of one, such as 0.25 or 25%")
    }
    guard ratio >= .zero, ratio <= .one else {
      throw Refusal(.notAFraction, expected: "a part between 0 and 1 (0.25) or 0% and 100% (25%)")
    }
    return ratio
  }

  private static func ratio(_ text: ArraySlice<UInt8>) -> Ratio? {
    if let slash = text.firstIndex(of: 0x2F) {
      guard let top = whole(text[..<slash]), let bottom = whole(text[(slash + 1)...]) else { return nil }
      return Ratio(top, over: bottom)
    }
    let isPercent = text.last == 0x25
    let digits = isPercent ? CellText.trimmed(text.dropLast()) : text
    guard let number = try? DecimalText(digits, mark: .point), number.decimals <= 15,
      let top = Int64(exactly: number.isNegative ? -number.digits : number.digits)
    else { return nil }
    var bottom: Int64 = isPercent ? 100 : 1
    for _ in 0..<number.decimals { bottom *= 10 }
    return Ratio(top, over: bottom)
  }

  private static func whole(_ text: ArraySlice<UInt8>) -> Int64? {
    let digits = CellText.trimmed(text)
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(CellText.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }
}
