/// Measures that look across kinds of activity.
extension Measure {
  /// Authorities that anything reached.
  static let authoritiesReached = Measure(
    id: "authorities-reached", title: "Authorities reached", unit: .authorities, aggregation: .distinct,
    selection:
      "different authorities with a person at an event, a download, or a part in a project that ran in the period",
    subject: .activity
  ) { evidence, period, take in
    for measure in [Measure.authoritiesAtEvents, .authoritiesDownloading, .authoritiesInProjects] {
      measure.visit(evidence, period, take)
    }
  }

  /// Time at events whose cost is recorded.
  static let costedTime = Measure(
    id: "costed-time", title: "Time at events with a recorded cost", unit: .hours, aggregation: .sum,
    selection:
      "people who attended an event in the period whose cost is recorded and whose time there is known, by that time",
    subject: .events
  ) { evidence, period, take in
    for entry in evidence.participants(in: period) where entry.status == .attended {
      guard evidence.books.events[entry.event].registered?.cost != nil, let minutes = entry.minutes
      else {
        continue
      }
      take(
        Contribution(
          .attendance(entry.index), amount: minutes, at: evidence.scopes(ofEvent: entry.event),
          and: entry.authority))
    }
  }
}
