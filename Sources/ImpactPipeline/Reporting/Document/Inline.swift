/// One part of running text.
public enum Inline: Hashable, Sendable {
  /// Plain words.
  case text(String)
  /// Words that carry the sentence.
  case strong(String)
  /// Stressed words, or the title of a work.
  case emphasis(String)
  /// An id, a file name or a column name.
  case code(String)
  /// Words that lead somewhere.
  case link(String, to: LinkTarget)
  /// A figure as printed, with its id.
  case figure(FigureText)
  /// A glossary word; its meaning is given once, where the word first stands.
  case term(String, meaning: String)
  /// An aside, printed as a footnote.
  case note(String)

  /// The words alone; nothing for a note.
  public var plainText: String {
    switch self {
    case .text(let words), .strong(let words), .emphasis(let words), .code(let words): words
    case .link(let words, _): words
    case .figure(let figure): figure.words
    case .term(let word, _): word
    case .note: ""
    }
  }
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
  /// A page on the web. Anything that is not plain http or https is printed as words, not as a link.
  case web(String)
  /// Another report of the set, by its path: `boroughs/camden`.
  case document(String)
  /// A file of the set, by its path from the set's root: `data/figures.csv`.
  case file(String)
  /// A heading of the same document, by its id.
  case section(String)
}

/// A figure as it is printed: its words and the id that leads to its explanation.
public struct FigureText: Hashable, Sendable {
  /// The words a reader sees, already rounded: `£30,000`, `2.4 (1.6 to 3.3)`.
  public var words: String
  /// The figure's id, `fee-accrued/borough:camden/fy2022-23`; `nil` for words that are no published figure.
  public var id: String?
  /// What a table sorts by; `nil` when the words are to be sorted as words.
  public var sortValue: Double?

  /// A figure as printed.
  public init(_ words: String, id: String? = nil, sortValue: Double? = nil) {
    self.words = words
    self.id = id
    self.sortValue = sortValue
  }
}
