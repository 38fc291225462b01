/// The blocks of a page, written in order, with what gathers at its foot: words, notes and figure ids.
struct HTMLBody {
  let document: Document
  let path: String
  private(set) var text = ""
  /// The level 2 headings, when the document asks for a list of contents.
  private(set) var contents: [(id: String, title: String)] = []
  var inlines: HTMLInlines
  private var headingIDs: [String] = []
  private var tableCount = 0

  init(document: Document, path: String) {
    self.document = document
    self.path = path
    var headings: [Heading] = []
    for case .section(let heading) in document.blocks { headings.append(heading) }
    headingIDs = SafeName.unique(headings.map(\.id)).map { "s-" + $0 }
    let pairs = zip(headings.map(\.id), headingIDs).map { ($0, $1) }
    inlines = HTMLInlines(path: path, sections: Dictionary(pairs) { first, _ in first })
    if document.blocks.contains(.contents) {
      contents = zip(headings, headingIDs).filter { $0.0.level == 2 }.map { ($0.1, $0.0.title) }
    }
    headingIDs.reverse()
  }

  mutating func write() {
    for block in document.blocks { write(block) }
    text += inlines.foot()
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .section(let heading): write(heading)
    case .paragraph(let prose):
      if !prose.isEmpty { text += "<p>\(inlines.written(prose))</p>\n" }
    case .bullets(let items):
      if items.isEmpty { return }
      text += items.count > 12 ? "<ul class=\"long\">\n" : "<ul>\n"
      text += items.map { "<li>\(inlines.written($0))</li>\n" }.joined() + "</ul>\n"
    case .definitions(let items):
      if items.isEmpty { return }
      text += "<dl class=\"definitions\">\n"
      for item in items {
        text += "<div><dt>\(XMLText.content(item.label))</dt><dd>\(inlines.written(item.text))</dd></div>\n"
      }
      text += "</dl>\n"
    case .table(let table): text += written(table)
    case .chart(let chart): write(chart)
    case .tiles(let tiles): write(tiles)
    case .callout(let callout):
      text += "<div class=\"callout \(cssClass(of: callout.kind))\">\n"
      text += "<p><strong>\(callout.kind.word).</strong> \(inlines.written(callout.prose))</p>\n</div>\n"
    case .contents: break
    }
  }

  private mutating func write(_ heading: Heading) {
    let id = headingIDs.popLast() ?? heading.id
    text += "<h\(heading.level) id=\"\(id)\">\(XMLText.content(heading.title))</h\(heading.level)>\n"
    if let finding = heading.finding, !finding.isEmpty {
      text += "<p class=\"finding\">\(inlines.written(finding))</p>\n"
    }
  }

  private mutating func write(_ tiles: [Tile]) {
    guard !tiles.isEmpty else { return }
    text += "<dl class=\"tiles\">\n"
    for tile in tiles {
      text += "<div><dt>\(XMLText.content(tile.label))</dt>"
      text += "<dd class=\"value\">\(inlines.written(Prose(tile.figure)))</dd>"
      if !tile.caption.isEmpty { text += "<dd class=\"caption\">\(inlines.written(tile.caption))</dd>" }
      text += "</div>\n"
    }
    text += "</dl>\n"
  }

  private mutating func write(_ chart: Chart) {
    var table = chart.table
    if table.caption.isEmpty { table.caption = chart.title }
    text += "<figure class=\"chart\(isCompact(chart) ? " compact" : "")\">\n"
    text += "<figcaption>\(XMLText.content(chart.title))</figcaption>\n<div class=\"picture\">\n"
    text += SVGRenderer.inline(chart, width: Look.ChartWidth.wide, cssClass: "wide")
    text += SVGRenderer.inline(chart, width: Look.ChartWidth.narrow, cssClass: "narrow")
    text += "</div>\n"
    let numbers = written(table, captionIsSeen: table.caption != chart.title)
    if table.rows.count > 8 {
      text +=
        "<details class=\"numbers\">\n<summary>The numbers as a table</summary>\n\(numbers)</details>\n"
    } else {
      text += "<div class=\"numbers\">\n\(numbers)</div>\n"
    }
    text += "</figure>\n"
  }

  /// Charts whose narrow form is short enough to stand beside its table on paper.
  private func isCompact(_ chart: Chart) -> Bool {
    guard chart.table.columns.count <= 4, chart.table.rows.count <= 8 else { return false }
    switch chart.kind {
    case .bars, .timeSeries, .valueAgainstFee, .tornado: return true
    case .heatMap, .tileMap, .smallMultiples: return false
    }
  }

  private mutating func written(_ table: Table, captionIsSeen: Bool = true) -> String {
    tableCount += 1
    let id = "table-\(tableCount)"
    // A group, not a region: captions may repeat on a page, and landmarks of one name must not.
    var out = "<div class=\"table\" role=\"group\" aria-labelledby=\"\(id)\" tabindex=\"0\">\n"
    let density = table.columns.count > 6 ? " dense" : ""
    out += "<table class=\"\(table.rows.count > 2 ? "sortable" : "plain")\(density)\">\n"
    let unseen = captionIsSeen ? "" : " class=\"unseen\""
    out +=
      "<caption id=\"\(id)\"\(unseen)><span>\(XMLText.content(table.caption))</span></caption>\n<thead>\n<tr>"
    for column in table.columns {
      if column.title.isEmpty {
        out += "<td></td>"
        continue
      }
      let unit = column.unit.map { " <span class=\"unit\">(\(XMLText.content($0)))</span>" } ?? ""
      out += "<th scope=\"col\"\(numbers(column))>\(HTMLInlines.keptWhole(column.title))\(unit)</th>"
    }
    out += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      out +=
        "<tr\(cssClass(of: row.role))><th scope=\"row\"\(sortValue(row.header))>\(inlines.written(row.header))</th>"
      for (column, cell) in zip(table.columns.dropFirst(), row.cells) {
        out += "<td\(numbers(column))\(sortValue(cell))>\(inlines.written(cell))</td>"
      }
      out += "</tr>\n"
    }
    out += "</tbody>\n</table>\n</div>\n"
    for note in table.notes where !note.isEmpty {
      out += "<p class=\"table-note\">\(inlines.written(note))</p>\n"
    }
    return out
  }

  private func numbers(_ column: Table.Column) -> String {
    column.alignment == .numbers ? " class=\"number\"" : ""
  }

  private func sortValue(_ prose: Prose) -> String {
    for case .figure(let figure) in prose.inlines {
      if let value = figure.sortValue, value.isFinite {
        return " data-sort=\"\(SVGRenderer.number(min(max(value, -1e15), 1e15)))\""
      }
    }
    return ""
  }

  private func cssClass(of role: Table.Role) -> String {
    switch role {
    case .plain: ""
    case .total: " class=\"total\""
    case .subject: " class=\"subject\""
    }
  }

  private func cssClass(of kind: Callout.Kind) -> String {
    switch kind {
    case .summary: "summary"
    case .note: "note"
    case .caution: "caution"
    case .illustrative: "illustrative"
    }
  }
}
