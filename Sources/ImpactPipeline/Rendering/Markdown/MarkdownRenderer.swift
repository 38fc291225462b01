/// Writes a document as Markdown that reads well on GitHub, in a plain editor and in Word through pandoc.
///
/// Figure ids stand in the titles of reference links, gathered at the foot of the page, so that the text
/// and its tables stay readable: `[£30,000][f1]` and, below, `[f1]: ../data/figures.csv "fee-accrued/…"`.
/// Terms and notes are footnotes. There is no raw HTML.
public struct MarkdownRenderer: Sendable {
  /// A renderer for sets with or without drawn charts beside the reports.
  public init(embedsCharts: Bool = true) { self.embedsCharts = embedsCharts }

  /// Whether charts are embedded by relative path; without it, their finding and table stand alone.
  public let embedsCharts: Bool

  /// The whole report, ending in a line feed.
  public func render(_ document: Document) -> String { String(decoding: bytes(of: document), as: UTF8.self) }

  /// The same as the bytes of a file.
  func bytes(of document: Document) -> [UInt8] {
    var page = MarkdownPage(document: document, embedsCharts: embedsCharts)
    page.write()
    return page.text
  }
}

/// One page in the making.
struct MarkdownPage {
  let document: Document
  let embedsCharts: Bool
  let path: String
  private(set) var text: [UInt8] = []
  private var references: [String: Int] = [:]
  private var referenceOrder: [String] = []
  private var footnotes: [String] = []
  private var termsSeen: Set<String> = []
  private lazy var anchors = Self.anchors(of: document)

  /// What most pages need, in bytes.
  private static var usualLength: Int { 1 << 15 }

  init(document: Document, embedsCharts: Bool) {
    self.document = document
    self.embedsCharts = embedsCharts
    path = SetPaths.report(document, extension: "md")
  }

  mutating func write() {
    text.reserveCapacity(Self.usualLength)
    text.append("# ")
    escape(document.title, at: .midLine)
    text.append("\n")
    if !document.subtitle.isEmpty { block { page in page.escape(page.document.subtitle, at: .lineStart) } }
    let readers = document.readersSentence
    let status =
      switch document.status {
      case .draft: "Draft: not signed off."
      case .signed(let words): words
      }
    block { page in
      page.text.append("*")
      page.escape(readers + status, at: .midLine)
      page.text.append("*")
    }
    for part in document.blocks { write(part) }
    writeFoot()
  }

  private mutating func write(_ part: Block) {
    switch part {
    case .section(let heading):
      block { page in
        for _ in 0..<heading.level { page.text.append("#") }
        page.text.append(" ")
        page.escape(heading.title, at: .midLine)
      }
      if let finding = heading.finding, !finding.isEmpty { block { page in page.stressed(finding) } }
    case .paragraph(let prose):
      if !prose.isEmpty { block { page in page.inline(prose, at: .lineStart) } }
    case .bullets(let items):
      list(items) { page, item in page.inline(item, at: .lineStart) }
    case .definitions(let items):
      list(items) { page, item in
        page.strongLine(item.label)
        page.text.append(": ")
        page.inline(item.text, at: .midLine)
      }
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .tiles(let tiles): write(tiles)
    case .callout(let callout):
      block { page in
        page.text += "> **\(callout.kind.word).** ".utf8
        page.inline(callout.prose, at: .midLine)
      }
    case .contents:
      let headings = document.blocks.compactMap { block -> Heading? in
        guard case .section(let heading) = block, heading.level == 2 else { return nil }
        return heading
      }
      guard !headings.isEmpty else { return }
      list(headings) { page, heading in
        page.text.append("[")
        page.escape(heading.title, at: .midLine)
        page.text.append("](#")
        page.text += (page.anchors[heading.id] ?? heading.id).utf8
        page.text.append(")")
      }
    }
  }

  private mutating func write(_ table: Table) {
    if !table.caption.isEmpty { block { page in page.strongLine(table.caption) } }
    var layout = MarkdownTable(alignments: table.columns.map(\.alignment), on: text)
    for column in table.columns {
      let unit = column.unit.map { " (\($0))" } ?? ""
      cell(of: &layout) { page in page.escape(column.title + unit, at: .cell) }
    }
    for row in table.rows {
      let stands = row.role != .plain
      write(row.header, standsOut: stands, in: &layout)
      for prose in row.cells { write(prose, standsOut: stands, in: &layout) }
    }
    layout.layOut(on: &text)
    for note in table.notes where !note.isEmpty {
      block { page in
        page.text.append("Note: ")
        page.inline(note, at: .midLine)
      }
    }
  }

  private mutating func write(_ prose: Prose, standsOut: Bool, in table: inout MarkdownTable) {
    if standsOut { stressed(prose, inCell: true) } else { inline(prose, at: .cell) }
    table.endCell(on: text)
  }

  private mutating func write(_ tiles: [Tile]) {
    guard !tiles.isEmpty else { return }
    var layout = MarkdownTable(alignments: tiles.map { _ in .words }, on: text)
    for tile in tiles { cell(of: &layout) { page in page.escape(tile.label, at: .cell) } }
    for tile in tiles { cell(of: &layout) { page in page.stressed(Prose(tile.figure), inCell: true) } }
    if tiles.contains(where: { !$0.caption.isEmpty }) {
      for tile in tiles { cell(of: &layout) { page in page.inline(tile.caption, at: .cell) } }
    }
    layout.layOut(on: &text)
  }

  private mutating func write(_ chart: Chart) {
    block { page in page.strongLine(chart.title) }
    if embedsCharts {
      let target = SetPaths.relative(SetPaths.chart(chart, of: document), from: path)
      block { page in
        page.text.append("![")
        page.escape(chart.alternative, at: .midLine)
        page.text += "](\(target))".utf8
      }
    } else {
      block { page in page.escape(chart.alternative, at: .lineStart) }
    }
    var table = chart.table
    if table.caption == chart.title { table.caption = "" }
    write(table)
  }

  private mutating func escape(_ words: String, at place: MarkdownText.Place) {
    MarkdownText.append(words, at: place, to: &text)
  }

  /// Bold around words, with figures and links kept live inside.
  private mutating func stressed(_ prose: Prose, inCell: Bool = false) {
    let plain = Prose(
      prose.inlines.map { part in
        switch part {
        case .strong(let words), .emphasis(let words): .text(words)
        case .text, .code, .link, .figure, .term, .note: part
        }
      })
    let start = text.count
    inline(plain, at: inCell ? .cell : .midLine)
    let words = text[start...].firstIndex { $0 != UInt8(ascii: " ") } ?? text.count
    text.replaceSubrange(start..<words, with: words < text.count ? "**".utf8 : "".utf8)
    if text.count > start { text.append("**") }
  }

  private mutating func inline(_ prose: Prose, at place: MarkdownText.Place) {
    let start = text.count
    // A line starts where nothing but spaces stands yet.
    var startsLine = place == .lineStart
    for part in prose.inlines {
      startsLine = startsLine && text[start...].allSatisfy { $0 == UInt8(ascii: " ") }
      let here: MarkdownText.Place = startsLine ? .lineStart : place == .cell ? .cell : .midLine
      switch part {
      case .text(let words): escape(words, at: here)
      case .strong(let words): marked(words, with: "**")
      case .emphasis(let words): marked(words, with: "*")
      case .code(let words): text += MarkdownText.code(words, inCell: place == .cell).utf8
      case .link(let words, let target): link(words, to: target, at: here)
      case .figure(let figure): written(figure, at: here)
      case .term(let word, let meaning):
        escape(word, at: here)
        if termsSeen.insert(word).inserted { footnote("\(word): \(meaning)") }
      case .note(let words): footnote(words)
      }
    }
    while text.count > start, text.last == UInt8(ascii: " ") { text.removeLast() }
    if place == .lineStart { MarkdownText.settleLineStart(of: &text, from: start) }
  }

  /// A line of its own in bold.
  private mutating func strongLine(_ words: String) {
    let start = text.count
    marked(words, with: "**")
    MarkdownText.settleLineStart(of: &text, from: start)
  }

  /// Marks only around text that neither starts nor ends in a space, or they would not be obeyed.
  private mutating func marked(_ words: String, with mark: String) {
    let body = MarkdownText.escaped(words, at: .midLine).utf8
    guard let first = body.firstIndex(where: { $0 != UInt8(ascii: " ") }),
      let last = body.lastIndex(where: { $0 != UInt8(ascii: " ") })
    else { return }
    text += body[..<first]
    text += mark.utf8
    text += body[first...last]
    text += mark.utf8
    text += body[last...].dropFirst()
  }

  private mutating func link(_ words: String, to target: LinkTarget, at place: MarkdownText.Place) {
    let address: String?
    switch target {
    case .web(let text): address = SetPaths.liveAddress(text)
    case .document(let other): address = SetPaths.relative(SafeName.path(other) + ".md", from: path)
    case .file(let file): address = SetPaths.liveFile(file).map { SetPaths.relative($0, from: path) }
    case .section(let id): address = anchors[SafeName.part(id)].map { "#" + $0 }
    }
    guard let address, words.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      return escape(words, at: place)
    }
    text.append("[")
    escape(words, at: .midLine)
    text.append("](")
    text += address.utf8
    text.append(")")
  }

  private mutating func written(_ figure: FigureText, at place: MarkdownText.Place) {
    guard let id = figure.id else { return escape(figure.words, at: place) }
    let start = text.count
    text.append("[")
    escape(figure.words, at: place)
    // Words of nothing make no link.
    guard text.count > start + 1 else { return text.removeSubrange(start...) }
    let next = references.count + 1
    func numbered(_ number: inout Int) -> Int {
      if number == 0 { number = next }
      return number
    }
    let number = numbered(&references[id, default: 0])
    if number == next { referenceOrder.append(id) }
    text.append("][f")
    Decimals.append(number, to: &text)
    text.append("]")
  }

  private mutating func footnote(_ words: String) {
    footnotes.append(words)
    text.append("[^")
    Decimals.append(footnotes.count, to: &text)
    text.append("]")
  }

  private mutating func writeFoot() {
    for (index, words) in footnotes.enumerated() {
      block { page in
        page.text.append("[^")
        Decimals.append(index + 1, to: &page.text)
        page.text.append("]: ")
        page.escape(words, at: .lineStart)
      }
    }
    guard !referenceOrder.isEmpty else { return }
    let file = SetPaths.relative(SetPaths.figures, from: path)
    text.append("\n")
    for (index, id) in referenceOrder.enumerated() {
      text.append("[f")
      Decimals.append(index + 1, to: &text)
      text.append("]: ")
      text += file.utf8
      text.append(" ")
      MarkdownText.appendTitle(id, to: &text)
      text.append("\n")
    }
  }

  // MARK: Blocks, lists and cells

  /// A block of its own, with an empty line before it.
  private mutating func block(_ write: (inout MarkdownPage) -> Void) {
    text.append("\n")
    write(&self)
    text.append("\n")
  }

  /// A block with a line for each item.
  private mutating func list<Item>(_ items: [Item], _ write: (inout MarkdownPage, Item) -> Void) {
    block { page in
      for (index, item) in items.enumerated() {
        page.text.append(index == 0 ? "- " : "\n- ")
        write(&page, item)
      }
    }
  }

  /// A cell, written on the page, where its table is laid out once it has them all.
  private mutating func cell(of table: inout MarkdownTable, _ write: (inout MarkdownPage) -> Void) {
    write(&self)
    table.endCell(on: text)
  }

  /// The anchor of each heading, by its id; equal headings get `-1`, `-2` as GitHub does.
  private static func anchors(of document: Document) -> [String: String] {
    var count: [String: Int] = [MarkdownText.anchor(document.title): 1]
    var result: [String: String] = [:]
    for case .section(let heading) in document.blocks {
      let base = MarkdownText.anchor(heading.title)
      let before = count[base, default: 0]
      count[base] = before + 1
      result[heading.id] = before == 0 ? base : "\(base)-\(before)"
    }
    return result
  }
}
