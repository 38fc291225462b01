/// An address as it is compared: trimmed and case-folded. It is personal, so it never leaves this floor.
struct EmailAddress: Hashable, Sendable {
  /// The whole of it, in lower case.
  let folded: String
  /// What stands after the `@`, in lower case.
  let domain: String

  /// The address in a cell, or in `Name <address>`; `nil` when it holds none.
  init?(_ bytes: ArraySlice<UInt8>) {
    var text = CellText.trimmed(bytes)
    if let open = text.lastIndex(of: 0x3C), let close = text[open...].firstIndex(of: 0x3E) {
      text = CellText.trimmed(text[(open + 1)..<close])
    }
    if text.count > 7, CellText.equals(text.prefix(7), "mailto:") { text = text.dropFirst(7) }
    guard let at = text.firstIndex(of: 0x40), text[(at + 1)...].firstIndex(of: 0x40) == nil,
      at > text.startIndex
    else { return nil }
    let domain = text[(at + 1)...]
    guard let dot = domain.lastIndex(of: 0x2E), dot > domain.startIndex, dot < domain.endIndex - 1,
      !text.contains(where: { $0 <= 0x20 || $0 == 0x2C || $0 == 0x3B })
    else { return nil }
    folded = Self.folded(text)
    self.domain = Self.folded(domain)
  }

  /// The text in lower case; of plain ASCII without spaces, as nearly all addresses are, there is nothing to tidy.
  private static func folded(_ text: ArraySlice<UInt8>) -> String {
    guard text.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      return TextForm.folded(String(decoding: text, as: UTF8.self))
    }
    return String(decoding: text.map(CellText.lower), as: UTF8.self)
  }
}
