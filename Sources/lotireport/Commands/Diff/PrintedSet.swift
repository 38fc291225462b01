import ImpactPipeline

/// A set of reports as it stands on the disk, as far as a comparison needs it.
struct PrintedSet {
  /// One figure as `data/figures.csv` has it, every number still as it was written.
  struct Row: Hashable {
    let id: String
    let title: String
    let value: String
    let low: String
    let high: String
    let unit: String
    let status: String
    let measures: [String]
    let sourceRows: String
  }

  /// One input as `run.json` has it.
  struct Input: Hashable {
    let path: String
    let digest: String
    let rows: Int
  }

  /// The figures in the order of the file.
  let figures: [Row]
  /// The inputs that the set was made from.
  let inputs: [Input]
  /// How the run was set: names and values of `run.json` that are one text each.
  let settings: [String: String]
  /// The central value of each assumption, with its range, by id.
  let assumptions: [String: String]
  /// The records behind the figures, as far as the set prints them.
  let records: [RecordDifference.Subject: [RecordDifference.Record]]

  /// Reads a set from its files; the assumptions and the records may be missing.
  init(
    figures: [UInt8], run: String, assumptions: [UInt8]?, records: [RecordDifference.Subject: [UInt8]] = [:]
  ) throws(Fault) {
    var tables: [RecordDifference.Subject: [RecordDifference.Record]] = [:]
    for (subject, bytes) in records { tables[subject] = try Self.rows(bytes, subject.path) }
    self.records = tables
    self.figures = try Self.rows(figures, "data/figures.csv").map { row in
      Row(
        id: row["figure_id"] ?? "", title: row["title"] ?? "", value: row["value"] ?? "",
        low: row["low"] ?? "",
        high: row["high"] ?? "", unit: row["unit"] ?? "", status: row["status"] ?? "",
        measures: (row["measures"] ?? "").split(separator: " ").map(String.init),
        sourceRows: row["source_rows"] ?? "")
    }
    guard let record = try? JSONReader.read(run), case .object(let members) = record.content else {
      throw Fault(file: "run.json")
    }
    var settings: [String: String] = [:]
    var inputs: [Input] = []
    for member in members {
      switch member.value.content {
      case .string(let text): settings[member.name] = text
      case .array(let values) where member.name == "inputs": inputs = values.compactMap(Self.input)
      default: break
      }
    }
    self.settings = settings
    self.inputs = inputs
    var values: [String: String] = [:]
    for row in try assumptions.map({ (bytes) throws(Fault) in try Self.rows(bytes, "data/assumptions.csv") })
      ?? []
    {
      guard let id = row["id"] else { continue }
      values[id] = "\(row["central"] ?? "") (\(row["low"] ?? "") to \(row["high"] ?? ""))"
    }
    self.assumptions = values
  }

  /// A file of a set is not as a set's file is.
  struct Fault: Error, Hashable {
    let file: String
  }

  private static func rows(_ bytes: [UInt8], _ name: String) throws(Fault) -> [[String: String]] {
    guard let document = try? CSVDocument(bytes: bytes, name: name), document.isWellFormed,
      let header = document.rows.first
    else { throw Fault(file: name) }
    return document.rows.dropFirst().map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func input(_ value: JSONValue) -> Input? {
    guard case .object(let members) = value.content else { return nil }
    func text(_ name: String) -> String? {
      switch members.first(where: { $0.name == name })?.value.content {
      case .string(let text), .number(let text): text
      default: nil
      }
    }
    guard let path = text("path"), let digest = text("digest") else { return nil }
    return Input(path: path, digest: digest, rows: text("rows").flatMap { Int($0) } ?? 0)
  }
}
