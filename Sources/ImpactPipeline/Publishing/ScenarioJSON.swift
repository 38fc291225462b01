/// A tidy table as JSON: an array of objects with the columns' names, numbers written as in the CSV file.
enum ScenarioJSON {
  static func text(of table: CSVTable) -> String {
    JSONText.array(
      table.rows.map { row in
        .object(zip(table.columns, row).map { JSONText.Member($0.name, json($1)) })
      }
    ).pretty
  }

  private static func json(_ value: CSVValue) -> JSONText {
    switch value {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .money, .ratio, .number: .decimal(CSVWriter.cell(value))
    case .day(let day): .string(day.isoText)
    case .flag(let flag): .flag(flag)
    case .missing: .null
    }
  }
}
