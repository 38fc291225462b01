/// How the columns of one table are read, settled by all of their cells before any row is.
struct ColumnSettlements: Sendable {
  private var days: [String: DaySettlement] = [:]
  private var marks: [String: DecimalMark] = [:]

  static let none = ColumnSettlements()

  private init() {}

  /// Reads the day and amount columns of a table through; findings are at most a few for each column.
  init(
    _ sheet: Sheet, rows: [Int], header: TableHeader, columns: [Column], choices: ReadingChoices,
    usual: DayOrder, findings: inout [Finding]
  ) {
    let file = sheet.file
    for column in columns {
      guard let field = header.field(column.name) else { continue }
      switch column.kind {
      case .text: continue
      case .day:
        var evidence = DayColumnEvidence()
        for record in rows where field < sheet.fieldCount(record) {
          if let written = try? WrittenDay.read(sheet.cell(record, field)) {
            evidence.observe(written, line: sheet.line(record))
          }
        }
        let settled = evidence.settled(
          choice: choices.dates[file], usual: usual, column: header.titles[field], file: file)
        findings += settled.findings
        days[column.name] = settled
      case .amount:
        var evidence = DecimalColumnEvidence()
        for record in rows { evidence.observe(sheet.cell(record, field), line: sheet.line(record)) }
        let settled = evidence.settled(
          choice: choices.decimals[file], column: header.titles[field], file: file)
        findings += settled.findings
        marks[column.name] = settled.mark
      }
    }
  }

  func day(_ column: String) -> DaySettlement {
    days[column] ?? DaySettlement(order: .dayMonthYear, serials: false, findings: [])
  }

  func mark(_ column: String) -> DecimalMark { marks[column] ?? .point }
}
