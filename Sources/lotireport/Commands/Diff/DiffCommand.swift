import ImpactPipeline

/// `lotireport diff OLD NEW`: which figures moved between two sets, and what could have moved them.
enum DiffCommand {
  /// Prints the difference as text, JSON or CSV.
  static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus
  {
    let sets = try arguments.positions.map { (folder) throws(CommandFailure) in try set(in: folder) }
    let difference = SetDifference(old: sets[0], new: sets[1])
    if arguments.has(.json) {
      console.print(json(difference).pretty)
    } else if arguments.has(.csv) {
      console.print(csv(difference))
    } else if arguments.has(.note) {
      console.print(
        MarkdownRenderer(embedsCharts: false).render(CoveringNote(difference: difference).document))
    } else {
      console.print(text(difference, arguments.positions))
    }
    return .done
  }

  /// A set that stands in a folder.
  static func set(in folder: String) throws(CommandFailure) -> PrintedSet {
    let figures: [UInt8]
    let run: [UInt8]
    do {
      run = try FileContents.read(Paths.join(folder, "run.json"))
      figures = try FileContents.read(Paths.join(folder, "data/figures.csv"))
    } catch {
      let isNoSet = error.reason == .notFound || error.reason == .notAFolder
      throw CommandFailure(
        error.message,
        remedy: isNoSet ? "give two folders that lotireport build wrote, with csv in --format" : error.remedy,
        status: .unreadable)
    }
    let assumptions = try? FileContents.read(Paths.join(folder, "data/assumptions.csv"))
    var records: [RecordDifference.Subject: [UInt8]] = [:]
    for subject in RecordDifference.Subject.allCases {
      records[subject] = try? FileContents.read(Paths.join(folder, subject.path))
    }
    do {
      return try PrintedSet(
        figures: figures, run: String(decoding: run, as: UTF8.self), assumptions: assumptions,
        records: records)
    } catch {
      throw CommandFailure(
        "\(Paths.join(folder, error.file).showingControls) is not as lotireport writes it",
        remedy: "build the set again", status: .unreadable)
    }
  }

  /// The causes first, then each figure with its own.
  static func text(_ difference: SetDifference, _ folders: [String]) -> String {
    var text = "From \(folders[0].showingControls) to \(folders[1].showingControls)\n"
    text += difference.causes.isEmpty ? "  made from the same inputs in the same way\n" : ""
    for cause in difference.causes { text += "  \(cause.showingControls)\n" }
    for change in difference.records.changes { text += "  \(change.words.showingControls)\n" }
    text +=
      "\n\(QuantityStyle.count(difference.moves.count, "figure")) moved, \(difference.unmoved) did not\n"
    for move in difference.moves {
      let change = move.change.map { ", \($0)" } ?? ""
      text += "\n\(move.id.showingControls)\n  \(move.title.showingControls): "
      text += "\(move.old ?? "absent") → \(move.new ?? "absent")\(change) \(move.unit)".showingControls + "\n"
      for reason in move.reasons { text += "  \(reason.showingControls)\n" }
    }
    return text
  }

  private static func json(_ difference: SetDifference) -> JSONText {
    [
      "causes": .array(difference.causes.map(JSONText.string)),
      "records": .array(difference.records.changes.map { .string($0.words) }),
      "unmoved": .integer(Int64(difference.unmoved)),
      "moved": .array(
        difference.moves.map { move in
          [
            "figure_id": .string(move.id), "title": .string(move.title), "unit": .string(move.unit),
            "old": move.old.map(JSONText.string) ?? .null, "new": move.new.map(JSONText.string) ?? .null,
            "change": move.change.map(JSONText.string) ?? .null,
            "why": .array(move.reasons.map(JSONText.string)),
          ]
        }),
    ]
  }

  private static func csv(_ difference: SetDifference) -> String {
    let columns = [
      ("figure_id", "Figure"), ("title", "Title"), ("old", "Old value"), ("new", "New value"),
      ("change", "Change"),
      ("unit", "Unit"), ("why", "Why"),
    ]
    return CSVWriter.write(
      CSVTable(
        name: "difference", title: "Figures that moved", description: "Figures that differ between two sets",
        columns: columns.map { CSVColumn($0.0, $0.1, .string, description: $0.1) },
        rows: difference.moves.map { move in
          [
            .text(move.id), .text(move.title), move.old.map(CSVValue.text) ?? .missing,
            move.new.map(CSVValue.text) ?? .missing, number(move.change),
            .text(move.unit),
            .text(move.reasons.joined(separator: "; ")),
          ]
        }))
  }

  /// A change as a number of a table, which has no plus.
  private static func number(_ change: String?) -> CSVValue {
    change.map { .text($0.hasPrefix("+") ? String($0.dropFirst()) : $0) } ?? .missing
  }
}
