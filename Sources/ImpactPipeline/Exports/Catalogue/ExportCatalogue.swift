/// All exports and registers that can be read, in the order in which they are listed.
enum ExportCatalogue {
  static let all: [ExportFormat] = PlainForms.formats + systems

  /// The files people really have, one declaration a file.
  static let systems: [ExportFormat] = [
    .eventbrite, .zoomWebinar, .zoomMeeting, .teamsAttendance, .meetup, .googleForms, .downloadMonitor,
    .emailBeforeDownload, .googleAnalytics, .matomo, .airtableOutcomes, .salesforceReport, .threeSixtyGiving,
    .glaSpending, .boroughSpending, .xeroInvoices,
  ]
}
