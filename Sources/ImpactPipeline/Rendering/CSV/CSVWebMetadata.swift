/// Writes the CSV on the Web description of a tidy table: W3C "Metadata Vocabulary for Tabular Data".
///
/// It lies beside the table as `name-metadata.json`, where readers look for it without being told.
public enum CSVWebMetadata {
  /// The file's name: `figures-metadata.json`.
  public static func fileName(of table: CSVTable) -> String { "\(table.name)-metadata.json" }

  /// The whole file.
  public static func write(_ table: CSVTable) -> String { json(of: table).pretty }

  /// The description as JSON.
  static func json(of table: CSVTable) -> JSONText {
    var schema: [JSONText.Member] = [.init("columns", .array(table.columns.map(column)))]
    if !table.primaryKey.isEmpty {
      schema.append(.init("primaryKey", .array(table.primaryKey.map(JSONText.string))))
    }
    let context: JSONText = ["http://www.w3.org/ns/csvw", ["@language": "en"]]
    let dialect: JSONText = [
      "encoding": "utf-8", "lineTerminators": ["\n"], "delimiter": ",", "quoteChar": "\"",
      "doubleQuote": .flag(true),
      "header": .flag(true), "headerRowCount": .integer(1),
    ]
    return [
      "@context": context,
      "url": .string("\(table.name).csv"),
      "dc:title": .string(table.title),
      "dc:description": .string(table.description),
      "dc:license": ["@id": .string(table.licence)],
      "dialect": dialect,
      "tableSchema": .object(schema),
    ]
  }

  private static func column(_ column: CSVColumn) -> JSONText {
    // The file's heading is the name, so it stands among the titles: readers compare the two.
    let titles = column.title == column.name ? [column.name] : [column.name, column.title]
    var members: [JSONText.Member] = [
      .init("name", .string(column.name)),
      .init("titles", .array(titles.map(JSONText.string))),
      .init("dc:description", .string(column.description)),
      .init("datatype", .string(column.datatype.rawValue)),
    ]
    if let unit = column.unit { members.append(.init("schema:unitText", .string(unit))) }
    if column.required { members.append(.init("required", .flag(true))) }
    return .object(members)
  }
}
