/// Measures of events and the people at them.
extension Measure {
  /// Events dated in the period.
  static let events = event("events", "Events held", "events dated in the period", unit: .events) { _ in 1 }

  /// Events dated in the period whose cost is recorded.
  static let eventsCosted = event(
    "events-costed", "Events with a recorded cost",
    "events dated in the period whose cost the register gives",
    unit: .events
  ) { $0.registered?.cost.map { _ in 1 } }

  /// What those events cost.
  static let eventCost = event(
    "event-cost", "Recorded cost of events",
    "events dated in the period whose cost the register gives, by that cost; an event in two challenge areas counts whole in both",
    unit: .pounds
  ) { $0.registered?.cost?.pence }

  /// Everyone who was expected, whether or not they came.
  static let registrations = attendance(
    "registrations", "Places booked",
    "people expected at an event in the period, whether or not they came; those who cancelled and staff are left out"
  ) { $0.status != .cancelled }

  /// People at events, once for each event.
  static let attendances = attendance(
    "attendances", "Attendances",
    "people who attended an event in the period, once for each event; staff are left out"
  ) { $0.status == .attended }

  /// Different people who attended.
  static let people = attendance(
    "people", "People", "different people who attended at least one event in the period; staff are left out",
    unit: .people, key: { UInt64($0.person) }
  ) { $0.status == .attended }

  /// Time that people spent at events.
  static let attendedTime = attendance(
    "attended-time", "Time at events",
    "people who attended an event in the period and whose time there is known, by that time; overlapping sessions count once",
    unit: .hours, amount: \.minutes
  ) { $0.status == .attended }

  /// Attendances whose time is known.
  static let timedAttendances = attendance(
    "timed-attendances", "Attendances with a known time",
    "people who attended an event in the period and whose time there is known"
  ) { $0.status == .attended && $0.minutes != nil }

  /// Satisfaction scores given, added up.
  static let satisfaction = attendance(
    "satisfaction", "Satisfaction scores",
    "satisfaction scores given by people who attended an event in the period",
    unit: .number, amount: \.satisfaction
  ) { $0.status == .attended }

  /// How many gave a satisfaction score.
  static let responses = attendance(
    "responses", "Satisfaction responses",
    "people who attended an event in the period and gave a satisfaction score", unit: .number
  ) { $0.status == .attended && $0.satisfaction != nil }

  /// Different people who attended two or more events of the period.
  static let returningPeople = Measure(
    id: "returning-people", title: "People who came back", unit: .people, aggregation: .distinct,
    selection: "different people who attended at least two events in the period; staff are left out",
    subject: .events
  ) { evidence, period, take in
    let attended = evidence.participants(in: period).filter { $0.status == .attended }
    var seen: [UInt32: Int] = [:]
    for entry in attended { seen[entry.person, default: 0] += 1 }
    for entry in attended where seen[entry.person, default: 0] > 1 {
      take(
        Contribution(
          .attendance(entry.index), key: UInt64(entry.person),
          at: evidence.scopes(ofEvent: entry.event), and: entry.authority))
    }
  }

  /// Authorities with at least one person at an event.
  static let authoritiesAtEvents = Measure(
    id: "authorities-at-events", title: "Authorities at events", unit: .authorities, aggregation: .distinct,
    selection: "different authorities of the people who attended an event in the period", subject: .events
  ) { evidence, period, take in
    for entry in evidence.participants(in: period)
    where entry.status == .attended && entry.authority != ScopeTable.noAuthority {
      take(
        Contribution(
          .attendance(entry.index), key: UInt64(entry.authority),
          at: evidence.scopes(ofEvent: entry.event), and: entry.authority))
    }
  }

  /// Events at which at least one person of the scope was present.
  static let eventsAttended = Measure(
    id: "events-attended", title: "Events attended", unit: .events, aggregation: .distinct,
    selection: "different events in the period that at least one person attended", subject: .events
  ) { evidence, period, take in
    for entry in evidence.participants(in: period) where entry.status == .attended {
      take(
        Contribution(
          .attendance(entry.index), key: UInt64(entry.event),
          at: evidence.scopes(ofEvent: entry.event), and: entry.authority))
    }
  }

  private static func event(
    _ id: String, _ title: String, _ selection: String, unit: QuantityUnit,
    amount: @escaping @Sendable (Books.EventEntry) -> Int64?
  ) -> Measure {
    Measure(
      id: id, title: title, unit: unit, aggregation: .sum, selection: selection, subject: .eventRegister
    ) { evidence, period, take in
      for (index, event) in evidence.books.events.enumerated() {
        guard event.day.map(period.contains) ?? false, let value = amount(event) else { continue }
        take(Contribution(.event(index), amount: value, at: evidence.scopes(ofEvent: index)))
      }
    }
  }

  private static func attendance(
    _ id: String, _ title: String, _ selection: String, unit: QuantityUnit = .attendances,
    key: (@Sendable (Participant) -> UInt64)? = nil, amount: (@Sendable (Participant) -> Int64?)? = nil,
    holds: @escaping @Sendable (Participant) -> Bool
  ) -> Measure {
    Measure(
      id: id, title: title, unit: unit, aggregation: key == nil ? .sum : .distinct, selection: selection,
      subject: .events
    ) { evidence, period, take in
      for entry in evidence.participants(in: period) where holds(entry) {
        let value: Int64? = if let amount { amount(entry) } else { 1 }
        guard let value else { continue }
        take(
          Contribution(
            .attendance(entry.index), key: key?(entry) ?? 0, amount: value,
            at: evidence.scopes(ofEvent: entry.event),
            and: entry.authority))
      }
    }
  }
}
