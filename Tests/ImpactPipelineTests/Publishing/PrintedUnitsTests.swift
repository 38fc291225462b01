import Testing

@testable import ImpactPipeline

/// Every number of the sample set is printed with its unit: in its cell, its row or its column.
@Suite("Numbers with their units")
struct PrintedUnitsTests {
  private func reports() throws -> [(path: String, text: String)] {
    try SampleSet.result.get().files.filter { $0.path.hasSuffix(".md") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  // MARK: Figures

  /// What each unit of the catalogue looks like in print; `nil` where the row or column names it.
  private func fault(_ words: String, _ unit: QuantityUnit) -> String? {
    guard words.contains(where: \.isNumber) else { return nil }
    let isRight =
      switch unit {
      case .ratio: words.hasSuffix(" times")
      case .score: words.hasSuffix(" out of 10")
      case .share: words.hasSuffix("%")
      case .pounds, .poundsEach: words.contains("£") || words.hasSuffix("p")
      case .hours: words.contains("hour") || words.contains("minute")
      default: true
      }
    return isRight ? nil : "“\(words)” is a \(unit.rawValue)"
  }

  private func figures(in text: String) -> [(words: String, id: String)] {
    var ids: [Substring: String] = [:]
    for match in text.matches(of: #/(?m)^\[(f[0-9]+)\]: \S+ "([^"]+)"$/#) { ids[match.1] = String(match.2) }
    return text.matches(of: #/\[([^\[\]]+)\]\[(f[0-9]+)\]/#).compactMap { match in
      ids[match.2].map { (String(match.1), $0) }
    }
  }

  @Test func `every figure is printed with the unit that the catalogue gives it`() throws {
    let units = Dictionary(uniqueKeysWithValues: MetricCatalogue.all.map { ($0.id, $0.unit) })
    var seen: [QuantityUnit: Int] = [:]
    for (path, text) in try reports() {
      for figure in figures(in: text) {
        let metric = String(figure.id.prefix { $0 != "/" })
        let unit = try #require(units[metric], "\(path): \(figure.id)")
        seen[unit, default: 0] += 1
        if let fault = fault(figure.words, unit) { Issue.record("\(path): \(figure.id): \(fault)") }
      }
    }
    // Each strict unit was met, so none passed by being absent.
    for unit in [QuantityUnit.ratio, .score, .share, .pounds, .poundsEach, .hours] {
      #expect(seen[unit, default: 0] > 0, "\(unit.rawValue)")
    }
    #expect(seen[.ratio, default: 0] > 70)
  }

  @Test func `a figure without its unit is found`() {
    #expect(fault("1.1", .ratio) != nil && fault("1.1 times", .ratio) == nil)
    #expect(fault("8.2", .score) != nil && fault("45p", .poundsEach) == nil)
    #expect(fault("no data", .ratio) == nil)
    #expect(
      figures(in: "[2.5][f1]\n\n[f1]: x.csv \"leverage/all/fy2023-24\"\n").first?.id
        == "leverage/all/fy2023-24")
  }

  // MARK: Tables

  /// Words that say what a bare number counts.
  private static let units = [
    "event", "attendance", "people", "download", "guide", "project", "outcome", "authorit", "member",
    "funder",
    "row", "finding", "day", "year", "file", "index", "grade", "factor", "residents", "0 to 1", "assumption",
    "times", "per cent",
  ]

  private func isBare(_ cell: String) -> Bool {
    cell.wholeMatch(
      of: #/[−\u{2212}]?[0-9][0-9,]*(?:\.[0-9]+)?(?: to [0-9][0-9,.]*)?(?: \([0-9,.]+ to [0-9,.]+\))?/#)
      != nil
  }

  /// Bare numbers of a table whose row, column and corner name no unit.
  private func bare(in table: PrintedTable) -> [String] {
    func names(_ text: String) -> Bool { Self.units.contains { text.lowercased().contains($0) } }
    let corner = table.columns.first ?? ""
    let hasUnitColumn = table.columns.contains("Unit")
    return table.rows.flatMap { row in
      zip(table.columns, row).dropFirst().compactMap { column, cell in
        let words = cell.replacing("**", with: "").trimmedSpaces
        guard isBare(words), !hasUnitColumn else { return nil }
        return names(column) || names(row[0]) || names(corner) ? nil : "\(row[0]) | \(column) | \(words)"
      }
    }
  }

  @Test func `every number of a table has its unit in its cell, its row or its column`() throws {
    var tables = 0
    for (path, text) in try reports() {
      for table in PrintedReport(markdown: text).tables {
        tables += 1
        let bare = bare(in: table)
        #expect(bare.isEmpty, "\(path): \(bare.prefix(5))")
      }
    }
    #expect(tables > 300)
  }

  @Test func `a bare number in a table is found`() {
    let table = PrintedTable(
      caption: "",
      columns: ["Figure", "2023-24", "Projects"],
      rows: [
        ["Benefit–cost ratio", "1.1", "3"], ["Events held", "1,200", "0"], ["Leverage", "0.75 times", "1"],
      ])
    #expect(bare(in: table) == ["Benefit–cost ratio | 2023-24 | 1.1"])
  }
}
