/// A line of a file as a finding may show it: only the cells of declared columns that are not personal.
enum MaskedExcerpt {
  static let mask = "•••"

  /// The row with one field marked; `nil` where even that field may not be shown.
  static func of(
    _ record: Int, marking marked: Int, _ sheet: Sheet, showing fields: Set<Int>, form: TableForm
  ) -> Excerpt? {
    // In a table with people in it a cell may hold what belongs in its neighbour, so nothing is shown.
    guard !form.holdsPeople, fields.contains(marked) else { return nil }
    let delimiter = String(Character(Unicode.Scalar(sheet.batch.dialect.delimiter.rawValue)))
    let cells = (0..<sheet.fieldCount(record)).map { fields.contains($0) ? sheet.text(record, $0) : mask }
    let before = cells[..<marked].map { $0 + delimiter }.joined()
    let after = cells[(marked + 1)...].map { delimiter + $0 }.joined()
    return Excerpt.shortened(before: before, marked: cells[marked], after: after)
  }
}
