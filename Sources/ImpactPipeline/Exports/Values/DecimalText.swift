/// A written decimal number, exactly: a whole number of units of 10^-`decimals`, before any suffix is applied.
struct DecimalText: Hashable, Sendable {
  let isNegative: Bool
  /// The digits as one whole number.
  let digits: Int128
  /// How many of the digits stand after the decimal mark.
  let decimals: Int
  /// How many digits stand before it.
  let wholeDigits: Int
  /// The grouping mark that was used, if any.
  let isGrouped: Bool

  /// Why a text is no decimal number.
  enum Fault: Error, Hashable, Sendable {
    case notANumber
    /// Digits of another script, such as full-width ones.
    case foreignDigits
    /// Groups of digits that are not of three.
    case badGroups
    /// `1.2E+05`: a spreadsheet has dropped digits.
    case exponent
    case tooLong
  }

  /// Reads digits with an optional sign; `mark` is what stands before decimals, the other mark groups by three.
  init(_ text: ArraySlice<UInt8>, mark: DecimalMark) throws(Fault) {
    let point: UInt8 = mark == .point ? 0x2E : 0x2C
    let group: UInt8 = mark == .point ? 0x2C : 0x2E
    var index = text.startIndex
    var isNegative = false
    if index < text.endIndex, text[index] == 0x2D || text[index] == 0x2B {
      isNegative = text[index] == 0x2D
      index += 1
    } else if text.starts(with: [0xE2, 0x88, 0x92]) {
      isNegative = true
      index += 3
    }
    var value: Int128 = 0
    var count = 0
    var decimals: Int?
    var sinceGroup: Int?
    while index < text.endIndex {
      let byte = text[index]
      if CellText.isDigit(byte) {
        // Noughts after the mark are no digits of the number, yet each makes the unit ten times smaller.
        guard count < 36, decimals ?? 0 < 36 else { throw .tooLong }
        value = value * 10 + Int128(byte - 0x30)
        count += value == 0 ? 0 : 1
        if let places = decimals { decimals = places + 1 } else { sinceGroup = sinceGroup.map { $0 + 1 } }
      } else if byte == point, decimals == nil {
        if let since = sinceGroup, since != 3 { throw .badGroups }
        decimals = 0
      } else if Self.isGroup(byte, group), decimals == nil {
        let width = sinceGroup ?? Self.digitsBefore(index, in: text)
        guard sinceGroup == nil ? (1...3).contains(width) : width == 3 else { throw .badGroups }
        sinceGroup = 0
      } else if Self.isGroup(byte, group) {
        throw .badGroups
      } else if CellText.lower(byte) == 0x65, index > text.startIndex, CellText.isDigit(text[index - 1]) {
        throw .exponent
      } else if byte >= 0x80 {
        throw Self.holdsForeignDigits(text[index...]) ? .foreignDigits : .notANumber
      } else {
        throw .notANumber
      }
      index += 1
    }
    if decimals == nil, let since = sinceGroup, since != 3 { throw .badGroups }
    let total = text.count { CellText.isDigit($0) }
    guard total > 0, total > (decimals ?? 0) || decimals ?? 0 > 0 else { throw .notANumber }
    self.isNegative = isNegative
    digits = value
    self.decimals = decimals ?? 0
    wholeDigits = total - (decimals ?? 0)
    isGrouped = sinceGroup != nil
  }

  /// The nearest binary fraction.
  var value: Double {
    var divisor = 1.0
    for _ in 0..<decimals { divisor *= 10 }
    return (isNegative ? -1 : 1) * Double(digits) / divisor
  }

  private static func isGroup(_ byte: UInt8, _ group: UInt8) -> Bool {
    byte == group || byte == 0x20 || byte == 0x27
  }

  private static func digitsBefore(_ index: Int, in text: ArraySlice<UInt8>) -> Int {
    text[..<index].reversed().prefix(while: CellText.isDigit).count
  }

  private static func holdsForeignDigits(_ text: ArraySlice<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains {
      $0.value > 0x7F && $0.properties.numericType != nil
    }
  }
}
