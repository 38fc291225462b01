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
  public func render(_ document: Document) -> String {
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
  private(set) var text = ""
  private var references: [String: Int] = [:]
  private var referenceOrder: [String] = []
  private var footnotes: [Prose] = []
  private var termsSeen: Set<String> = []
  private let anchors: [String: String]

  init(document: Document, embedsCharts: Bool) {
    self.document = document
    self.embedsCharts = embedsCharts
    path = SetPaths.report(document, extension: "md")
    anchors = Self.anchors(of: document)
  }

  mutating func write() {
    line("# " + MarkdownText.escaped(document.title, at: .midLine))
    if !document.subtitle.isEmpty { block(MarkdownText.escaped(document.subtitle, at: .lineStart)) }
    let readers = document.readersSentence
    switch document.status {
    case .draft: block("*" + MarkdownText.escaped(readers + "Draft: not signed off.", at: .midLine) + "*")
    case .signed(let words): block("*" + MarkdownText.escaped(readers + words, at: .midLine) + "*")
    }
    for part in document.blocks { write(part) }
    writeFoot()
  }

  private mutating func write(_ part: Block) {
    switch part {
    case .section(let heading):
      let marks = String(repeating: "#", count: heading.level)
      block("\(marks) \(MarkdownText.escaped(heading.title, at: .midLine))")
      if let finding = heading.finding, !finding.isEmpty { block(stressed(finding)) }
    case .paragraph(let prose):
      if !prose.isEmpty { block(inline(prose, at: .lineStart)) }
    case .bullets(let items):
      block(items.map { "- " + inline($0, at: .lineStart) }.joined(separator: "\n"))
    case .definitions(let items):
      let lines = items.map {
        "- \(strongLine($0.label)): \(inline($0.text, at: .midLine))"
      }
      block(lines.joined(separator: "\n"))
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .tiles(let tiles): write(tiles)
    case .callout(let callout):
      block("> **\(callout.kind.word).** \(inline(callout.prose, at: .midLine))")
    case .contents:
      let items = document.blocks.compactMap { block -> String? in
        guard case .section(let heading) = block, heading.level == 2 else { return nil }
        return
          "- [\(MarkdownText.escaped(heading.title, at: .midLine))](#\(anchors[heading.id] ?? heading.id))"
      }
      if !items.isEmpty { block(items.joined(separator: "\n")) }
    }
  }

  private mutating func write(_ table: Table) {
    if !table.caption.isEmpty { block(strongLine(table.caption)) }
    let headings = table.columns.map { column in
      let unit = column.unit.map { " (\($0))" } ?? ""
      return MarkdownText.escaped(column.title + unit, at: .cell)
    }
    var rows: [[String]] = []
    for row in table.rows {
      let cells = ([row.header] + row.cells).map { prose in
        row.role == .plain ? inline(prose, at: .cell) : stressed(prose, inCell: true)
      }
      rows.append(cells)
    }
    block(MarkdownTable.written(headings: headings, alignments: table.columns.map(\.alignment), rows: rows))
    for note in table.notes where !note.isEmpty { block("Note: " + inline(note, at: .midLine)) }
  }

  private mutating func write(_ tiles: [Tile]) {
    guard !tiles.isEmpty else { return }
    var rows = [tiles.map { stressed(Prose($0.figure), inCell: true) }]
    if tiles.contains(where: { !$0.caption.isEmpty }) {
      rows.append(tiles.map { inline($0.caption, at: .cell) })
    }
    let headings = tiles.map { MarkdownText.escaped($0.label, at: .cell) }
    block(
      MarkdownTable.written(headings: headings, alignments: tiles.map { _ in .words }, rows: rows))
  }

  private mutating func write(_ chart: Chart) {
    block(strongLine(chart.title))
    if embedsCharts {
      let target = SetPaths.relative(SetPaths.chart(chart, of: document), from: path)
      block("![\(MarkdownText.escaped(chart.alternative, at: .midLine))](\(target))")
    } else {
      block(MarkdownText.escaped(chart.alternative, at: .lineStart))
    }
    var table = chart.table
    if table.caption == chart.title { table.caption = "" }
    write(table)
  }

  /// Bold around words, with figures and links kept live inside.
  private mutating func stressed(_ prose: Prose, inCell: Bool = false) -> String {
    let plain = Prose(
      prose.inlines.map { part in
        switch part {
        case .strong(let words), .emphasis(let words): .text(words)
        case .text, .code, .link, .figure, .term, .note: part
        }
      })
    let body = inline(plain, at: inCell ? .cell : .midLine)
    let trimmed = body.drop { $0 == " " }
    return trimmed.isEmpty ? "" : "**\(trimmed)**"
  }

  private mutating func inline(_ prose: Prose, at place: MarkdownText.Place) -> String {
    var out = ""
    let inCell = place == .cell
    for part in prose.inlines {
      let here: MarkdownText.Place = inCell ? .cell : (out.allSatisfy { $0 == " " } ? place : .midLine)
      switch part {
      case .text(let words): out += MarkdownText.escaped(words, at: here)
      case .strong(let words): out += marked(words, with: "**")
      case .emphasis(let words): out += marked(words, with: "*")
      case .code(let words): out += MarkdownText.code(words, inCell: inCell)
      case .link(let words, let target): out += link(words, to: target, at: here)
      case .figure(let figure): out += written(figure, at: here)
      case .term(let word, let meaning):
        out += MarkdownText.escaped(word, at: here)
        if termsSeen.insert(word).inserted { out += footnote("\(word): \(meaning)") }
      case .note(let words): out += footnote(words)
      }
    }
    while out.hasSuffix(" ") { out.removeLast() }
    return place == .lineStart ? MarkdownText.lineStart(out) : out
  }

  /// A line of its own in bold.
  private func strongLine(_ words: String) -> String { MarkdownText.lineStart(marked(words, with: "**")) }

  /// Marks only around text that neither starts nor ends in a space, or they would not be obeyed.
  private func marked(_ words: String, with mark: String) -> String {
    let body = MarkdownText.escaped(words, at: .midLine)
    let start = body.prefix { $0 == " " }
    let core = body.dropFirst(start.count)
    guard !core.isEmpty else { return "" }
    var kept = core
    while kept.hasSuffix(" ") { kept = kept.dropLast() }
    return start + mark + kept + mark + core.dropFirst(kept.count)
  }

  private mutating func link(_ words: String, to target: LinkTarget, at place: MarkdownText.Place) -> String {
    let address: String?
    switch target {
    case .web(let text): address = SetPaths.liveAddress(text)
    case .document(let other): address = SetPaths.relative(SafeName.path(other) + ".md", from: path)
    case .file(let file): address = SetPaths.liveFile(file).map { SetPaths.relative($0, from: path) }
    case .section(let id): address = anchors[SafeName.part(id)].map { "#" + $0 }
    }
    guard let address, words.contains(where: { $0 != " " }) else {
      return MarkdownText.escaped(words, at: place)
    }
    return "[\(MarkdownText.escaped(words, at: .midLine))](\(address))"
  }

  private mutating func written(_ figure: FigureText, at place: MarkdownText.Place) -> String {
    let words = MarkdownText.escaped(figure.words, at: place)
    guard let id = figure.id, !words.isEmpty else { return words }
    let number: Int
    if let known = references[id] {
      number = known
    } else {
      number = references.count + 1
      references[id] = number
      referenceOrder.append(id)
    }
    return "[\(words)][f\(number)]"
  }

  private mutating func footnote(_ words: String) -> String {
    footnotes.append(Prose(words))
    return "[^\(footnotes.count)]"
  }

  private mutating func writeFoot() {
    if !footnotes.isEmpty {
      let lines = footnotes.enumerated().map {
        "[^\($0.offset + 1)]: \(MarkdownText.escaped($0.element.plainText, at: .lineStart))"
      }
      block(lines.joined(separator: "\n\n"))
    }
    if !referenceOrder.isEmpty {
      let file = SetPaths.relative(SetPaths.figures, from: path)
      let lines = referenceOrder.enumerated().map {
        "[f\($0.offset + 1)]: \(file) \(MarkdownText.title($0.element))"
      }
      block(lines.joined(separator: "\n"))
    }
  }

  private mutating func line(_ words: String) { text += words + "\n" }

  private mutating func block(_ words: String) { text += "\n" + words + "\n" }

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
