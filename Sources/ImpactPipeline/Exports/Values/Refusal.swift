/// Why a cell's text is not the value that its column should hold.
///
/// It says what would have been right; the text itself and its place are added by whoever holds the row, so
/// that a personal column can leave the text out.
struct Refusal: Error, Hashable, Sendable {
  let kind: FindingKind
  /// What would have been right, as the finding words it.
  let expected: String

  init(_ kind: FindingKind, expected: String) {
    self.kind = kind
    self.expected = expected
  }
}
