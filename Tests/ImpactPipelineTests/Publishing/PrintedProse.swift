/// The prose of a Markdown report, read as `Scripts/count-words` reads it: headings, captions, sentences, notes, list
/// items and footnotes; no rows of tables, alternative texts, targets of links or lists of links.
struct PrintedProse {
  /// Its passages, in reading order.
  let passages: [Passage]

  /// A line as it is read.
  struct Passage: Hashable {
    let words: [Substring]
    /// False for a heading, a caption, a labelled list of names and the working of a sum.
    let isText: Bool
    let text: String
  }

  /// How many words there are.
  var count: Int { passages.reduce(0) { $0 + $1.words.count } }

  init(markdown: String) {
    passages = markdown.split(separator: "\n").compactMap { Self.passage(String($0)) }
  }

  private static func passage(_ line: String) -> Passage? {
    if line.hasPrefix("|") || line.firstMatch(of: #/^\[[^\]^]+\]: /#) != nil { return nil }
    if line.wholeMatch(of: #/\s*- \[[^\]]*\]\([^)]*\)(?: · \[[^\]]*\]\([^)]*\))*\s*/#) != nil { return nil }
    let isCaption =
      line.wholeMatch(of: #/\*\*[^*]+\*\*/#) != nil && !line.hasSuffix(".**") && !line.hasSuffix(":**")
    let isNames = line.hasPrefix("- **") && line.count { $0 == "," } > 3
    let isSum = line.contains("×") && line.contains("=")
    let text = line.replacing(#/!\[[^\]]*\]\([^)]*\)/#, with: "").replacing(
      #/^(?:#+|>|-|\[\^[0-9]+\]:) /#, with: ""
    )
    .replacing(#/\[\^[0-9]+\]/#, with: "")
    .replacing(#/\[([^\]]*)\](?:\[[^\]]*\]|\([^)]*\))/#) { String($0.output.1) }
    .replacing("*", with: "").replacing("\\", with: "")
    let words = text.split(separator: " ").filter { word in word.contains { $0.isLetter || $0.isNumber } }
    if words.isEmpty { return nil }
    return Passage(
      words: words, isText: !(line.hasPrefix("#") || isCaption || isNames || isSum), text: text)
  }

  /// The sentences of its text, each ending at a full stop before a capital, a figure or a quotation mark.
  var sentences: [String] {
    passages.filter(\.isText).flatMap { passage -> [String] in
      var sentences: [String] = []
      var rest = passage.text[...]
      while let end = rest.firstMatch(of: #/[.!?]\s+(?=[A-Z0-9£“(−])/#) {
        sentences.append(String(rest[...end.range.lowerBound]))
        rest = rest[end.range.upperBound...]
      }
      return sentences + [String(rest)]
    }
  }

  /// The sums that a funder report ends with are left out: they are workings, as those of a statement are.
  static func withoutSums(_ markdown: String) -> String {
    var isSum = false
    return markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("## ") { isSum = line == "## Workings" }
      return !isSum || line.hasPrefix("[")
    }.joined(separator: "\n")
  }
}
