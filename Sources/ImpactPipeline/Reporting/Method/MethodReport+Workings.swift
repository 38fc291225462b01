/// How each outcome of the period came to its worth, once for every report that prints it whole or in part.
extension MethodReport {
  var workings: [Block] {
    let rows = briefing.outcomeShares(of: .all, in: briefing.period).compactMap { share in
      Working(of: share.place, in: briefing).words.map { (share: share, words: $0) }
    }
    let heading = "Workings"
    guard !rows.isEmpty else {
      return [
        .section(heading), .paragraph("No outcome with a value falls in \(briefing.period.title)."),
      ]
    }
    return [
      .section(
        heading,
        finding:
          "How each of the \(QuantityStyle.count(rows.count, "outcome")) with a value in \(briefing.period.title) came to it, for a pocket calculator."
      ),
      .table(
        Table(
          "Outcomes with a value in \(briefing.period.title), evidenced first",
          columns: [.words("Outcome"), .words("Working at central values"), .numbers("Whole benefit")],
          rows: rows.map { row in
            Table.Row(
              "\(row.share.outcome.title) (\(.code(row.share.outcome.id.text)))",
              [Prose(row.words), Prose(BenefitTable.worth(row.share.whole, of: row.share.outcome))])
          },
          notes: [
            "Factors are printed to four decimals, or two from ten up, so a product by hand may be out in its last figure."
          ])),
    ]
  }
}
