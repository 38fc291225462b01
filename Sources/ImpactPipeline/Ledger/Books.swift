/// Everything accepted from the inputs, conserved and in one order, ready to be measured.
///
/// What comes in: what the exports gave, file by file. What goes out: records with their places, attendance
/// with each person once an event, downloads folded into cells, and the reconciliation of every file.
struct Books: Sendable {
  var memberships: [Membership] = []
  var events: [EventEntry] = []
  var guides: [Guide] = []
  var projects: [Project] = []
  var challengeAreas: [ChallengeArea] = []
  var assumptions: [Assumption] = []
  var costs: [Cost] = []
  var signOffs: [SignOff] = []
  var outcomes: [Outcome] = []
  var funding: [Funding] = []
  var attendances: [Attendance] = []
  var downloads: DownloadCells = []
  /// The first and the last day that a row of downloads tells of.
  var downloadDays: (first: Day, last: Day)?
  /// Payments that published spending shows; evidence beside funding rows, never added to them.
  var payments: [Payment] = []
  /// Page views by guide and period, which cannot be told by authority.
  var pageViews: [PageViews] = []
  /// What-ifs that the run was given; no figure counts them.
  var scenarios: [WhatIfFile] = []

  /// An event of the register, or one that an export alone knows of.
  struct EventEntry: Hashable, Sendable {
    let id: Identifier<Event>
    let title: String
    /// The day it took place, from the register or else from the export.
    let day: Day?
    /// `nil` for an event that the register does not have.
    let registered: Event?
  }
}

extension Books {
  /// The areas of today's strategy: those that map to no other, in the register's order.
  var currentChallengeAreas: [ChallengeArea] { challengeAreas.filter { $0.mapsTo == nil } }

  /// Today's area for an area of any time: its mapping followed to the end. An unknown id stays itself.
  func today(_ id: Identifier<ChallengeArea>) -> Identifier<ChallengeArea> {
    var current = id
    // A register that maps in a circle ends after as many steps as it has rows.
    for _ in challengeAreas.indices {
      guard let next = challengeAreas.first(where: { $0.id == current })?.mapsTo, next != current else {
        break
      }
      current = next
    }
    return current
  }

  /// The funders of all rows, by name.
  var funders: [Funder] {
    Set(funding.map(\.funder)).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .reduce(into: [Funder]()) { list, funder in
        if list.last?.id != funder.id { list.append(funder) }
      }
  }

  /// The authorities that are members on a day, in official order.
  func members(on day: Day) -> [Authority] {
    Set(memberships.filter { $0.holds(on: day) }.map(\.authority)).sorted()
  }

  /// The project of an id.
  func project(_ id: Identifier<Project>) -> Project? { projects.first { $0.id == id } }

  /// The assumption of an id.
  func assumption(_ id: Identifier<Assumption>) -> Assumption? { assumptions.first { $0.id == id } }

  /// The last day with an attendance or a download, which is what a period is chosen by; `nil` without either.
  var lastDayOfActivity: Day? {
    let attended = attendances.lazy.filter { $0.status == .attended }.compactMap { events[$0.event].day }
      .max()
    return [attended, downloadDays?.last].compactMap { $0 }.max()
  }

  /// The last day of an award, for inputs that hold nothing else with a day; `nil` without one.
  var lastDayOfAward: Day? { funding.lazy.filter { $0.status != .bid }.map(\.date).max() }

  /// The first and the last day that any dated activity falls on, or `nil` when there is none.
  /// Forecasts and planned ends do not stretch it: it says what the data covers, not what is hoped for.
  var daysCovered: (first: Day, last: Day)? {
    var days: [Day] = []
    for attendance in attendances where attendance.status == .attended {
      if let day = events[attendance.event].day { days.append(day) }
    }
    if let downloadDays { days += [downloadDays.first, downloadDays.last] }
    days += outcomes.filter { $0.status == .realised }.map(\.date)
    days += funding.filter { $0.status == .received }.map(\.date)
    guard let first = days.min(), let last = days.max() else { return nil }
    return (first, last)
  }
}
