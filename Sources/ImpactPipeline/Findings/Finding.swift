/// Something wrong or notable about the data: what kind, where, and the values that word it.
///
/// A finding is data until it is printed, so the terminal, the data-quality report and JSON all word it
/// alike. It must never hold a personal value: whoever makes one for a personal field leaves `found` out.
public struct Finding: Hashable, Sendable {
  /// What sort of thing it is; carries the code, the severity and the wording.
  public let kind: FindingKind
  /// Where it stands; `nil` when it is about the run as a whole.
  public let place: SourcePlace?
  /// The text or number that was found there, cut to a readable length.
  public let found: String?
  /// What would have been right, or what it was compared with.
  public let expected: String?
  /// What it is about: a column's title, a register, an event.
  public let subject: String?
  /// How many rows or things it speaks for.
  public let count: Int
  /// The source line with the part in question marked, with personal fields masked.
  public let excerpt: Excerpt?

  /// A finding of a kind at a place.
  public init(
    _ kind: FindingKind, at place: SourcePlace? = nil, found: String? = nil, expected: String? = nil,
    subject: String? = nil, count: Int = 1, excerpt: Excerpt? = nil
  ) {
    self.kind = kind
    self.place = place
    self.found = found
    self.expected = expected
    self.subject = subject
    self.count = count
    self.excerpt = excerpt
  }

  /// What is wrong, in one line without its place: `"1,2OO" is not an amount`.
  public var message: String { filled(kind.message) }

  /// What to do about it, in one line.
  public var remedy: String { filled(kind.remedy) }

  private func filled(_ template: String) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "found": text += found.map { "\"\($0)\"" } ?? "the value"
      case "found-bare": text += found ?? "it"
      case "expected": text += expected ?? "the expected value"
      case "subject": text += subject ?? "it"
      case "count": text += "\(count)"
      default: preconditionFailure("no such slot in a finding's wording: \(template)")
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

/// One source line, shortened around the part in question.
public struct Excerpt: Hashable, Sendable {
  /// The line's text with control characters shown and personal fields masked.
  public let line: String
  /// Where the marked part starts, in characters of `line`.
  public let start: Int
  /// How many characters are marked; at least 1.
  public let length: Int

  /// A line with a marked part.
  public init(line: String, start: Int, length: Int) {
    self.line = line
    self.start = start
    self.length = max(1, length)
  }
}
