/// Tables of what lies beside the figures and is in none of them: payments, and views of pages.
extension TidyTables {
  /// Payments that name LOTI, from published spending and from invoices.
  static func payments(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "payments", title: "Payments that name LOTI",
      description:
        "One row for each row of a spending or invoice export that names LOTI: evidence beside funding, in no figure; none in a public set.",
      columns: [
        CSVColumn("date", "Date", .date, description: "Of the payment or the invoice.", required: true),
        // Who paid may be a person and what for may name one, so only an authority is printed.
        CSVColumn("authority", "Authority", .string, description: "Who paid, where that is one of the 33."),
        CSVColumn(
          "amount", "Amount", .decimal, unit: "pounds sterling",
          description: "Below zero where it was given back.",
          required: true),
        CSVColumn("file", "File", .string, description: "Its path.", required: true),
        CSVColumn("line", "Line", .integer, description: "Counted from 1.", required: true),
      ],
      rows: (briefing.settings.audience == .internal ? briefing.books.payments.filter(\.namesLOTI) : []).map {
        row in
        [
          .day(row.date), text(row.payer.flatMap(AliasMeaning.authority)?.rawValue), .money(row.amount),
          .text(row.place.file), .integer(Int64(row.place.line ?? 1)),
        ]
      })
  }

  /// Views of pages by all visitors together, which cannot be told by borough.
  static func pageViews(_ briefing: Briefing) -> CSVTable {
    let guides = Dictionary(
      briefing.books.guides.map { (TextForm.folded($0.title), $0.id.text) },
      uniquingKeysWith: { first, _ in first })
    // How many looked at a page is a count of people, which may be small.
    let isPublic = briefing.settings.audience == .public
    return CSVTable(
      name: "page-views", title: "Page views",
      description:
        "One row for each page and period of a web statistics export: for London as a whole, never for a borough, and in no figure.",
      columns: [
        // A page's title may be somebody's name, so a page that is no guide is told by its file and line alone.
        CSVColumn(
          "guide_id", "Guide id", .string,
          description: "The guide whose title the page has; empty for others."),
        CSVColumn("first", "From", .date, description: "The first day counted.", required: true),
        CSVColumn("last", "To", .date, description: "The last day counted.", required: true),
        CSVColumn("views", "Views", .integer, unit: "views", description: "By everybody.", required: true),
        CSVColumn(
          "users", "Users", .integer, unit: "people",
          description: "As the export counts them; none in a public set."),
        CSVColumn("file", "File", .string, description: "Its path.", required: true),
        CSVColumn("line", "Line", .integer, description: "Counted from 1.", required: true),
      ],
      rows: briefing.books.pageViews.map { row in
        [
          text(guide(titled: row.title, among: guides)), .day(row.period.first), .day(row.period.last),
          .integer(row.views), isPublic ? .missing : row.users.map { .integer($0) } ?? .missing,
          .text(row.place.file), .integer(Int64(row.place.line ?? 1)),
        ]
      })
  }

  /// The guide of a title, without the name of the site that pages bear after a dash or a bar.
  private static func guide(titled title: String, among guides: [String: String]) -> String? {
    var rest = title[...]
    while true {
      if let id = guides[TextForm.folded(String(rest))] { return id }
      let ends = [" - ", " | ", " \u{2013} ", " \u{2014} "].flatMap { rest.ranges(of: $0).map(\.lowerBound) }
      guard let end = ends.max() else { return nil }
      rest = rest[..<end]
    }
  }
}
