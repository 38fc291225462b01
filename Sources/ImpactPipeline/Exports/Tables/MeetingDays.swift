/// In which order the days of a meeting's report stand.
///
/// All moments of a meeting are of one day or two, so those above the list and those in it settle it together,
/// and what stays ambiguous is one finding for the file.
struct MeetingDays {
  private var evidence = DayColumnEvidence()
  private let file: String

  init(of sheet: Sheet) { file = sheet.file }

  /// Takes in a moment that stands above the list.
  mutating func observe(_ written: WrittenDay?, line: Int) {
    if let written { evidence.observe(written, line: line) }
  }

  /// Takes in the moments of some columns of a list.
  mutating func observe(_ columns: [String], of table: TableReading, rows: Range<Int>) {
    for column in columns {
      guard let field = table.header.field(column) else { continue }
      for record in rows where field < table.sheet.fieldCount(record) {
        observe(
          (try? WrittenDay.read(table.sheet.cell(record, field))).flatMap { $0 },
          line: table.sheet.line(record))
      }
    }
  }

  /// The choices of a run with this file's order settled, and how a single moment is to be read.
  func settled(
    _ choices: ReadingChoices, usual: DayOrder, column: String, into intake: inout Intake
  ) -> (choices: ReadingChoices, days: DaySettlement) {
    let days = evidence.settled(choice: choices.dates[file], usual: usual, column: column, file: file)
    // A spreadsheet's counts of days are told of by the columns themselves.
    intake.findings += days.findings.filter { $0.kind != .daysFromSerials }
    var chosen = choices
    chosen.dates[file] = days.order
    return (chosen, days)
  }
}

extension DaySettlement {
  /// The day of a moment that was read as it is written.
  func day(_ written: WrittenDay?) -> Day? {
    written.flatMap { try? $0.moment(order: order, serials: serials).day }
  }
}
