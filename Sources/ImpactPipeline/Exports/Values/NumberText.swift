/// Reads plain numbers: quantities, counts, scores. `1,200`, `0.5`, `48k`, `1.4m`.
enum NumberText {
  /// The number, finite; `nil` when the cell says that there is none.
  static func read(_ bytes: ArraySlice<UInt8>, mark: DecimalMark = .point) throws(Refusal) -> Double? {
    var text = CellText.trimmed(bytes)
    if CellText.isMissing(text) { return nil }
    var factor = 1.0
    switch text.last.map(CellText.lower) {
    case 0x6B: factor = 1_000
    case 0x6D: factor = 1_000_000
    default: break
    }
    if factor != 1 { text = CellText.trimmed(text.dropLast()) }
    do {
      let value = try DecimalText(text, mark: mark).value * factor
      guard value.isFinite else { throw Refusal(.notANumber, expected: "a number") }
      return value
    } catch let fault as DecimalText.Fault {
      switch fault {
      case .foreignDigits: throw Refusal(.notANumber, expected: "a number in the digits 0 to 9")
      case .badGroups: throw Refusal(.notANumber, expected: "a number with its digits grouped by threes")
      case .exponent: throw Refusal(.notANumber, expected: "all digits, without an exponent")
      case .notANumber, .tooLong: throw Refusal(.notANumber, expected: "a number, such as 1200 or 0.5")
      }
    } catch {
      throw Refusal(.notANumber, expected: "a number, such as 1200 or 0.5")
    }
  }

  /// A whole number that is not negative, such as a count; `nil` when the cell says that there is none.
  static func count(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Int64? {
    if bytes.count <= 18, !bytes.isEmpty, bytes.allSatisfy(CellText.isDigit) {
      return bytes.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
    guard let value = try read(bytes) else { return nil }
    guard value >= 0, let whole = Int64(exactly: value) else {
      throw Refusal(.notACount, expected: "a whole number that is not negative")
    }
    return whole
  }
}
