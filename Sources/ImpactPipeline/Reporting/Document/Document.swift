/// One report as data: what it says, in order, and nothing about how it looks.
///
/// Reports are written as documents; Rendering turns a document into Markdown, HTML or anything else.
/// Texts are plain: whatever stands in them, from data or from code, is escaped by the renderer, so no
/// text can become markup.
public struct Document: Hashable, Sendable {
  /// Where the report lies in the set, without an extension: `boroughs/camden`. Lower case, `a-z 0-9 - /`.
  public var path: String
  /// The name of the report; its one top heading.
  public var title: String
  /// What, for whom and for when, under the title; may be empty.
  public var subtitle: String
  /// Who the report is for, as printed: `Camden's digital and finance leads`; may be empty.
  public var readers: String
  /// The language of its words, as a BCP 47 tag.
  public var language: String
  /// Whether somebody has checked it.
  public var status: Status
  /// What it says, in order.
  public var blocks: [Block]

  /// A report.
  public init(
    path: String, title: String, subtitle: String = "", readers: String = "", language: String = "en-GB",
    status: Status = .draft, blocks: [Block] = []
  ) {
    self.path = path
    self.title = title
    self.subtitle = subtitle
    self.readers = readers
    self.language = language
    self.status = status
    self.blocks = blocks
  }

  /// How far a report has come.
  public enum Status: Hashable, Sendable {
    /// Nobody has signed it off.
    case draft
    /// Signed off: by whom, when, and any exception, in a sentence ready to print.
    case signed(String)
  }

  /// Who it is for, as a sentence to print; empty when not said.
  var readersSentence: String {
    guard !readers.isEmpty else { return "" }
    let opensLower = ["The ", "A ", "An ", "Everyone", "Anyone", "Whoever"].contains { readers.hasPrefix($0) }
    return "For " + (opensLower ? readers.prefix(1).lowercased() + readers.dropFirst() : readers) + ". "
  }

  /// The charts of the document, in order.
  public var charts: [Chart] {
    blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }
}
