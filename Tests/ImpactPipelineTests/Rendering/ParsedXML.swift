import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A document read by an XML reader that is not ours: its elements, attributes and text.
final class ParsedXML: NSObject, XMLParserDelegate {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var text = ""
  /// The text within each `text` and `title` element of a drawing, or each leaf of a page.
  private(set) var texts: [String] = []
  private var current = ""

  /// The document read; `nil` when it is not well formed.
  static func read(_ text: String) -> ParsedXML? {
    let result = ParsedXML()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = result
    return parser.parse() ? result : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append((name, attributes))
    current = ""
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text += characters
    current += characters
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    texts.append(current)
    current = ""
  }
}
