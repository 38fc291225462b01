/// What the person who runs this has settled about files that do not settle it themselves.
///
/// In `inputs/lotireport.json`: `{"dates": {"inputs/events/x.csv": "dmy"}, "decimals": {…: "comma"},
/// "formats": {…: "zoom-webinar"}, "events": {…: "EV-12"}}`, each by the file's name.
struct ReadingChoices: Hashable, Sendable {
  /// Whether 3/4/2024 is 3 April or March 4.
  var dates: [String: DayOrder] = [:]
  /// Whether the comma or the point stands before pence.
  var decimals: [String: DecimalMark] = [:]
  /// Which export a file is, by ``FormatName/id``.
  var formats: [String: String] = [:]
  /// Which event a file is about, by the register's id.
  var events: [String: String] = [:]

  init() {}
}

/// In which order a day's numbers stand.
enum DayOrder: String, Hashable, Sendable, CaseIterable {
  case dayMonthYear = "dmy"
  case monthDayYear = "mdy"
  case yearMonthDay = "ymd"

  /// As a sentence words it.
  var title: String {
    switch self {
    case .dayMonthYear: "day/month/year"
    case .monthDayYear: "month/day/year"
    case .yearMonthDay: "year-month-day"
    }
  }
}

/// Which mark stands before pence; the other one groups thousands.
enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  case point
  case comma
}
