/// Revised figures as reports list them: what was published, what it is now, and what of the making differs.
struct RevisionList {
  let briefing: Briefing
  let revisions: Revisions

  private var figures: [Revision] { revisions.figures }

  /// How many lines a report takes; all of them are in the table file.
  private static let most = 40

  /// For a report about London as a whole: figures for all authorities, and how many others there are.
  var overall: [Block] {
    let shown = figures.filter(\.isOverall)
    return blocks(
      shown, caption: "Figures for all authorities together that were revised",
      without: "None of them is for all authorities together.")
  }

  /// For the report about the data: the first of all of them.
  var all: [Block] { blocks(figures, caption: "Figures that were revised", without: "") }

  /// Which set was compared, and how many of its figures have another value now.
  var finding: Prose {
    let day = Day(isoText: revisions.since.asOf).map(QuantityStyle.day) ?? revisions.since.asOf
    let set = "the set of \(title(of: revisions.since.period)) that spoke from \(day)"
    return figures.isEmpty
      ? "No figure that \(set) published has another value now."
      : "Since \(set), \(QuantityStyle.count(figures.count, "published figure has", "published figures have")) another value."
  }

  private func blocks(_ shown: [Revision], caption: String, without: String) -> [Block] {
    var blocks: [Block] = [.paragraph(finding)]
    if figures.isEmpty { return blocks }
    if shown.isEmpty {
      blocks.append(.paragraph(Prose(without)))
    } else {
      blocks.append(.table(table(shown.prefix(Self.most), caption: caption)))
    }
    let listed = min(shown.count, Self.most)
    blocks.append(
      .paragraph(
        figures.count > listed
          ? "\(QuantityStyle.count(figures.count - listed)) more are in \(.link("data/revisions.csv", to: .file("data/revisions.csv"))). \(Self.limits)"
          : "\(.link("data/revisions.csv", to: .file("data/revisions.csv"))) has them as a table. \(Self.limits)"
      ))
    return blocks
  }

  /// What the list does not hold, and where that is.
  private static let limits =
    "A figure is revised when the same id has another value; a range that moved alone and a figure that is new or gone are in none of this, and lotireport diff shows them. What differs in the making is all that the two sets record: how much each cause moved a figure is not known."

  private func table(_ shown: some Sequence<Revision>, caption: String) -> Table {
    Table(
      caption,
      columns: [
        .words("Figure"), .words("Period"), .numbers("Was"), .numbers("Is"), .numbers("Moved by"),
        .words("What differs in the making"),
      ],
      rows: shown.map { revision in
        let quantity = PrintedQuantity(unit: revision.unit)
        return Table.Row(
          "\(revision.title) (\(.code(revision.id)))",
          [
            Prose(title(of: revision.period)), Prose(quantity.words(revision.was)),
            Prose(Self.words(revision.now, quantity)),
            Prose(revision.change.map(quantity.change) ?? "not to be said"), Prose(revision.why),
          ])
      })
  }

  private static func words(_ now: Revision.Now, _ quantity: PrintedQuantity) -> String {
    switch now {
    case .value(let text): quantity.words(text)
    case .status(let code): code == Shortfall.Symbol.notApplicable.rawValue ? "not applicable" : "no data"
    }
  }

  private func title(of period: String) -> String { Period(id: period)?.title ?? period }
}

extension Briefing {
  /// The heading under which revised figures stand.
  static let revisionHeading = "Earlier published figures that were revised"

  /// What reports say where no earlier set was named.
  static let noEarlierSet: Prose =
    "None: no earlier set was compared."
}
