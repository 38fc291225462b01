@testable import ImpactPipeline

extension FuzzTarget {
  /// The CSV writer: a row is a line, a text comes back as it was, and no cell is one that a spreadsheet runs.
  static let table = FuzzTarget("table") { bytes in
    let texts = parts(bytes, atMost: 40).map { String(decoding: $0, as: UTF8.self) }
    let columns = [
      CSVColumn("text", "Text", .string, description: "Any."),
      CSVColumn("number", "Number", .integer, description: "Any."),
    ]
    let written = CSVWriter.write(
      CSVTable(
        name: "t", title: "T", description: "D", columns: columns,
        rows: texts.map { [.text($0), .integer(Int64($0.utf8.count))] }))
    try promise(written.utf8.count { $0 == 0x0A } == texts.count + 1, "a row is more than a line")
    let again = try CSVDocument(bytes: Array(written.utf8), encoding: .utf8, dialect: .standard)
    try promise(again.isWellFormed, "\(again.faults)")
    try promise(again.rows.count == texts.count + 1, "\(again.rows.count) rows of \(texts.count)")
    for (text, row) in zip(texts, again.rows.dropFirst()) {
      let visible = VisibleText.of(text)
      let cell = row[0]
      try promise(
        cell.unicodeScalars.filter { $0 != "'" }.elementsEqual(visible.unicodeScalars.filter { $0 != "'" }),
        "\(visible) comes back as \(cell)")
      try promise(row[1] == String(text.utf8.count), "a number is \(row[1])")
      if isNumber(cell) { continue }
      // A spreadsheet set to semicolons or tabs opens a cell after each of them.
      for part in cell.unicodeScalars.split(whereSeparator: { $0 == ";" || $0 == "\t" }) {
        let start = part.first { $0 != " " && $0 != "\"" && $0 != "\u{A0}" }
        try promise(start.map { !openers.contains($0) } ?? true, "a spreadsheet would run \(cell)")
      }
    }
  }

  private static let openers = Set("=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)

  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.utf8.drop { $0 == 0x2D }
    return cell.utf8.count - digits.count <= 1 && digits.allSatisfy { CellText.isDigit($0) || $0 == 0x2E }
  }

  /// The Markdown writer: whatever the text, the page has the lines and cells that it has for a plain word, and
  /// nothing on it can be followed or run.
  static let markdown = FuzzTarget("markdown") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    guard !VisibleText.of(text).allSatisfy({ $0 == " " }) else { return }
    let page = MarkdownRenderer().render(HostileDocument.holding(text))
    let shape = MarkdownReading.shape(of: page)
    try promise(shape == plainShape, "\(text.debugDescription) changes the page:\n\(page)")
    let live = MarkdownReading.live(in: page)
    try promise(live.isEmpty, "\(text.debugDescription): \(live)")
  }

  private static let plainShape = MarkdownReading.shape(
    of: MarkdownRenderer().render(HostileDocument.holding("Camden")))

  /// The HTML and SVG writers: well formed, no element that a plain word does not give, every text as it was, no
  /// address that runs.
  static let page = FuzzTarget("page") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let document = HostileDocument.holding(text)
    let visible = VisibleText.of(text)
    guard let page = ParsedXML.read(HTMLRenderer().render(document)) else {
      throw Broken(description: "not well formed with \(text.debugDescription)")
    }
    try promise(
      Array(page.text.utf8).contains(Array(visible.utf8)), "\(text.debugDescription) is not printed")
    for element in page.elements {
      try promise(plainElements.contains(element.name), "<\(element.name)> from \(text.debugDescription)")
      for (name, value) in element.attributes {
        try promise(!name.hasPrefix("on") && name != "style" && name != "src", "\(name)=\(value)")
        guard name.hasSuffix("href") else { continue }
        let folded = value.lowercased()
        try promise(
          folded.hasPrefix("https://") || folded.hasPrefix("http://") || value == "data:,"
            || !value.contains(":"), "\(value) is live")
        try promise(!value.hasPrefix("//"), "\(value) leads elsewhere")
      }
    }
    for chart in document.charts {
      guard let drawing = ParsedXML.read(SVGRenderer.file(chart)) else {
        throw Broken(description: "the drawing is not well formed with \(text.debugDescription)")
      }
      try promise(
        drawing.texts.first.map { $0.utf8.elementsEqual(visible.utf8) } ?? false, "its title is another")
      for element in drawing.elements {
        try promise(plainElements.contains(element.name) || element.name == "desc", "<\(element.name)>")
      }
    }
  }

  private static let plainElements = Set(
    ParsedXML.read(HTMLRenderer().render(HostileDocument.holding("Camden")))?.elements.map(\.name) ?? [])
}
