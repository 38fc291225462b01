/// What to say of a file that is no known export: its header, the nearest export, and what differs.
enum UnrecognisedFile {
  static func finding(_ head: FileHead, file: String, folder: InputFolder?) -> Finding {
    let place = SourcePlace(file: file, line: head.likelyHeader.map { head.sheet.line($0) })
    let titles = head.likelyHeader.map { head.records[$0].filter { !$0.isEmpty } } ?? []
    let nearest = nearest(head, folder: folder)
    let header = looksLikeTitles(titles) ? titles.joined(separator: ", ").shortened(to: 300) : "no header"
    guard let nearest else {
      return Finding(.unrecognisedFile, at: place, found: header, expected: "no known export")
    }
    return Finding(
      .unrecognisedNearFile, at: place, found: header, expected: nearest.format.name.title,
      subject: nearest.missing.joined(separator: ", "))
  }

  /// The format that shares most with the file's likely header, and what that lacks.
  static func nearest(
    _ head: FileHead, folder: InputFolder?
  ) -> (format: ExportFormat, shared: Int, missing: [String], isOfFolder: Bool)? {
    var nearest: (format: ExportFormat, shared: Int, missing: [String], isOfFolder: Bool)?
    for format in ExportCatalogue.all {
      guard case .near(let shared, let missing) = format.recognise(head) else { continue }
      let isOfFolder = folder.map(format.folders.contains) ?? true
      // Of two that are as near, the one that belongs in the folder.
      if let best = nearest,
        (shared - missing.count, isOfFolder ? 1 : 0) <= (
          best.shared - best.missing.count, best.isOfFolder ? 1 : 0
        )
      {
        continue
      }
      nearest = (format, shared, missing, isOfFolder)
    }
    return nearest
  }

  /// Whether a record may be shown as a header: a row of data may hold people's names.
  private static func looksLikeTitles(_ texts: [String]) -> Bool {
    !texts.isEmpty
      && texts.allSatisfy { text in
        text.count <= 60 && !text.contains("@") && !text.contains(where: \.isNumber)
      } && texts.contains { known.contains(ColumnTitle.key($0)) }
  }

  /// Every title that some form knows. Of other systems' titles only those of several words: a single one, such as
  /// Attended, may be the value of a row.
  private static let known: Set<String> = Set(PlainForms.all.flatMap(\.columns).flatMap(\.keys)).union(
    systems.flatMap(\.columns).flatMap(\.keys).filter { $0.contains(" ") }
  ).union([
    "name", "email", "date", "amount", "organisation", "title", "status", "id", "description", "timestamp",
  ])

  private static let systems: [TableForm] = [
    Eventbrite.form, ZoomWebinar.form, ZoomMeeting.form, TeamsAttendance.form, GoogleAnalytics.form,
    Matomo.form,
    DownloadMonitor.form, SalesforceReport.form, ThreeSixtyGiving.form, PublicSpending.borough.form,
    PublicSpending.gla.form, XeroInvoices.form,
  ]
}
