/// Reads yes or no as people and systems write it.
enum YesNo {
  /// `nil` when the cell says neither because it is blank.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Bool? {
    let text = CellText.trimmed(bytes)
    if CellText.isMissing(text) { return nil }
    switch String(decoding: text, as: UTF8.self).lowercased() {
    case "yes", "y", "true", "t", "1", "x", "\u{2713}", "checked": return true
    case "no", "n", "false", "f", "0", "unchecked": return false
    default: throw Refusal(.notYesOrNo, expected: "yes or no")
    }
  }
}
