import ImpactPipeline

/// The difference between two sets as a note to send with the new one.
struct CoveringNote {
  let difference: SetDifference

  /// How many of the moved figures stand in the note; all stand in the CSV.
  static let most = 40

  /// The note as a document of its own.
  var document: Document {
    var blocks: [Block] = [.callout(.summary, Prose(opening))]
    blocks.append(.section("What changed in the making", finding: Prose(makingFinding)))
    if !difference.causes.isEmpty { blocks.append(.bullets(difference.causes.map { Prose($0) })) }
    if !difference.records.changes.isEmpty {
      blocks.append(.section("Records that changed", finding: Prose(recordsFinding)))
      blocks.append(.bullets(difference.records.changes.prefix(Self.most).map { Prose($0.words) }))
      blocks += rest(of: difference.records.changes.count, "records")
    }
    if !difference.moves.isEmpty {
      blocks.append(.section("Figures for all authorities that moved", finding: Prose(figuresFinding)))
      if !overall.isEmpty { blocks.append(.table(table)) }
      blocks += rest(of: overall.count, "figures")
    }
    return Document(
      path: "covering-note", title: "What moved between two sets of reports",
      readers: "Whoever receives the new set in place of the old one", blocks: blocks)
  }

  private var overall: [SetDifference.Move] { difference.moves.filter { $0.id.contains("/all/") } }

  private var opening: String {
    let moved = difference.moves.count
    if moved == 0 {
      return difference.causes.isEmpty
        ? "No figure moved: the two sets were made from the same inputs in the same way."
        : "No figure moved, though the two sets were not made alike; what differs is listed below."
    }
    return
      "\(QuantityStyle.count(moved, "figure")) moved and \(QuantityStyle.count(difference.unmoved)) did not. "
      + "\(QuantityStyle.count(overall.count)) of those that moved are for all authorities together. "
      + "The reasons given are all that the two sets record; where there are several, "
      + "how much each moved a figure is not known."
  }

  private var makingFinding: String {
    difference.causes.isEmpty
      ? "The sets record the same inputs, settings, assumptions and method."
      : "\(QuantityStyle.count(difference.causes.count, "thing")) differ\(difference.causes.count == 1 ? "s" : "")."
  }

  private var recordsFinding: String {
    let count = difference.records.changes.count
    return "\(QuantityStyle.count(count, "record")) \(count == 1 ? "is" : "are") not as in the old set."
  }

  private var figuresFinding: String {
    let count = overall.count
    return count == 0
      ? "None: what moved belongs to single authorities, areas, funders or projects."
      : "\(QuantityStyle.count(count, "figure")) for all authorities moved."
  }

  private func rest(of count: Int, _ noun: String) -> [Block] {
    count <= Self.most
      ? []
      : [
        .paragraph(
          Prose(
            "And \(QuantityStyle.count(count - Self.most)) \(noun) more: lotireport diff --json lists all."))
      ]
  }

  private var table: Table {
    Table(
      "Figures for all authorities that moved",
      columns: [
        .words("Figure"), .words("Period"), .words("Was"), .words("Is"), .words("Moved by"), .words("Why"),
      ],
      rows: overall.prefix(Self.most).map { move in
        Table.Row(
          Prose(FigureText(move.title, id: move.id)),
          [
            Prose(move.id.split(separator: "/").last.map(String.init) ?? ""),
            Prose(move.old.map(PrintedQuantity(unit: move.unit).words) ?? "none"),
            Prose(move.new.map(PrintedQuantity(unit: move.unit).words) ?? "none"),
            Prose(move.change.map(PrintedQuantity(unit: move.unit).change) ?? "none"),
            Prose(reasons(of: move)),
          ])
      })
  }

  /// What is this figure's own: the list above has what changed in the making, once for all.
  private func reasons(of move: SetDifference.Move) -> String {
    let own = move.reasons.filter { !difference.causes.contains($0) }
    return own.isEmpty ? "what changed in the making" : own.joined(separator: "; ")
  }
}
