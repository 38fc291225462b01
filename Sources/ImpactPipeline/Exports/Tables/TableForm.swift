/// The declaration of a table: its columns, and an example row for the template.
struct TableForm: Sendable {
  let name: FormatName
  let columns: [Column]
  /// One row of cells for the template, by column name; columns without one stay blank.
  let example: [String: String]
  /// Whether titles beyond the declared ones are worth a note; in other systems' exports they are not.
  let notesExtraColumns: Bool
  /// Whether a row may end before its last columns.
  let allowsShortRows: Bool

  init(
    id: String, title: String, columns: [Column], example: [String: String] = [:],
    notesExtraColumns: Bool = true,
    allowsShortRows: Bool = false
  ) {
    name = FormatName(id: id, title: title)
    self.columns = columns
    self.example = example
    self.notesExtraColumns = notesExtraColumns
    self.allowsShortRows = allowsShortRows
  }

  var title: String { name.title }

  /// Whether rows of the table are about people.
  var holdsPeople: Bool { columns.contains(where: \.isPersonal) }

  /// Whether a finding may quote a cell.
  ///
  /// In a table about people a cell may hold what belongs in its neighbour, so only numbers, days and near
  /// misses of a listed value are quoted.
  func mayShow(_ text: String, in column: Column, expected: String) -> Bool {
    if column.isPersonal || text.contains("@") { return false }
    guard holdsPeople else { return true }
    let folded = text.lowercased()
    let listed = expected.split(whereSeparator: { ", ".contains($0) })
    if listed.contains(where: { EditDistance.between(folded, String($0)) <= 2 }) { return folded.count >= 3 }
    return folded.split { !$0.isLetter }.allSatisfy { Self.datedWords.contains(String($0)) }
      && folded.contains(where: \.isNumber) && folded.count <= 24
  }

  private static let datedWords: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "am", "pm",
    "t", "z",
    "gmt", "bst", "utc", "h", "m", "s", "k",
  ]

  /// The titles of a header as a finding may show them: where people are in the table, only those that the form
  /// knows, since what was taken for a header may be a row.
  func shownTitles(_ titles: [String]) -> String {
    let known = Set(columns.flatMap(\.keys))
    let shown = holdsPeople ? titles.filter { known.contains(ColumnTitle.key($0)) } : titles
    return shown.isEmpty ? "none of the form's" : shown.joined(separator: ", ").shortened(to: 300)
  }

  /// The form as a file to fill in: its titles, and its example row.
  var template: String {
    let cells = columns.map { column in
      let text = example[column.name] ?? ""
      return text.contains { ",\"\n".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
    return columns.map(\.name).joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
  }
}
