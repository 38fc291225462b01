/// What the person who runs this has settled about files that do not settle it themselves.
///
/// In `inputs/lotireport.json`: `{"dates": {"inputs/events/x.csv": "dmy"}, "decimals": {…: "comma"},
/// "formats": {…: "zoom-webinar"}, "events": {…: "EV-12"}}`, each by the file's name.
public struct ReadingChoices: Hashable, Sendable {
  /// Whether 3/4/2024 is 3 April or March 4.
  public var dates: [String: DayOrder] = [:]
  /// Whether the comma or the point stands before pence.
  public var decimals: [String: DecimalMark] = [:]
  /// Which export a file is, by ``FormatName/id``.
  public var formats: [String: String] = [:]
  /// Which event a file is about, by the register's id.
  public var events: [String: String] = [:]

  /// Nothing settled.
  public init() {}
}

/// In which order a day's numbers stand.
public enum DayOrder: String, Hashable, Sendable, CaseIterable {
  /// 31/12/2024.
  case dayMonthYear = "dmy"
  /// 12/31/2024.
  case monthDayYear = "mdy"
  /// 2024-12-31.
  case yearMonthDay = "ymd"

  /// As a sentence words it.
  public var title: String {
    switch self {
    case .dayMonthYear: "day/month/year"
    case .monthDayYear: "month/day/year"
    case .yearMonthDay: "year-month-day"
    }
  }
}

/// Which mark stands before pence; the other one groups thousands.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// 1,234.50
  case point
  /// 1.234,50
  case comma
}
