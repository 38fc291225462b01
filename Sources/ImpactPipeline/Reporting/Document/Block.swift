/// One part of a document, from top to bottom of the page.
public enum Block: Hashable, Sendable {
  /// A heading; what follows belongs to it until the next heading of its level or above.
  case section(Heading)
  /// One paragraph.
  case paragraph(Prose)
  /// A list whose order does not matter.
  case bullets([Prose])
  /// Words and their meanings, or labels and short texts.
  case definitions([Definition])
  /// A table with its caption and notes.
  case table(Table)
  /// A chart with the table of its numbers.
  case chart(Chart)
  /// A row of headline figures; three or four read best.
  case tiles([Tile])
  /// A passage set apart from the text.
  case callout(Callout)
  /// The list of the document's level 2 headings, as links.
  case contents

  /// A heading with its finding: the sentence a reader needs who reads nothing else of the section.
  ///
  /// `id` is unique in the document and made of `a-z 0-9 -`; without one it is made from the title.
  public static func section(
    _ title: String, level: Int = 2, id: String? = nil, finding: Prose? = nil
  ) -> Block {
    .section(Heading(title, level: level, id: id, finding: finding))
  }

  /// A passage set apart from the text.
  public static func callout(_ kind: Callout.Kind, _ prose: Prose) -> Block {
    .callout(Callout(kind, prose))
  }
}

/// The heading of a section.
public struct Heading: Hashable, Sendable {
  /// The words of the heading.
  public var title: String
  /// 2 for a section, 3 and 4 for parts of it; 1 is the document's own title.
  public var level: Int
  /// Unique in the document.
  public var id: String
  /// What the section shows, in a sentence.
  public var finding: Prose?

  /// A heading of level 2 to 4; other levels are brought into that range.
  public init(_ title: String, level: Int = 2, id: String? = nil, finding: Prose? = nil) {
    self.title = title
    self.level = min(4, max(2, level))
    self.id = SafeName.part(id ?? title)
    self.finding = finding
  }
}

/// A word and what it means, or a label and its text.
public struct Definition: Hashable, Sendable {
  /// The word or label.
  public var label: String
  /// The meaning or text.
  public var text: Prose

  /// A word and its meaning.
  public init(_ label: String, _ text: Prose) {
    self.label = label
    self.text = text
  }
}

/// One headline figure in a row of them.
public struct Tile: Hashable, Sendable {
  /// What the figure is: `Membership fee`.
  public var label: String
  /// The figure, or the words that stand for a missing one.
  public var figure: FigureText
  /// Its range, its comparison or its caveat, in a few words; may be empty.
  public var caption: Prose

  /// A headline figure.
  public init(_ label: String, _ figure: FigureText, caption: Prose = "") {
    self.label = label
    self.figure = figure
    self.caption = caption
  }
}

/// A passage set apart from the text.
public struct Callout: Hashable, Sendable {
  /// Why it is set apart.
  public var kind: Kind
  /// What it says.
  public var prose: Prose

  /// A passage set apart.
  public init(_ kind: Kind, _ prose: Prose) {
    self.kind = kind
    self.prose = prose
  }

  /// Why a passage is set apart. The kind is printed as a word, so that nothing depends on colour.
  public enum Kind: Hashable, Sendable {
    /// The answer in brief.
    case summary
    /// Worth knowing.
    case note
    /// A limit of the evidence that a reader must not miss.
    case caution
    /// Parts of the data are made up for illustration.
    case illustrative

    /// The word that is printed before the passage.
    public var word: String {
      switch self {
      case .summary: "In brief"
      case .note: "Note"
      case .caution: "Take care"
      case .illustrative: "Illustrative data"
      }
    }
  }
}
