/// What one row of a small export or register says.
///
/// Attendance and downloads are not among them: there are too many, so they are tallied as they are read. Indirect,
/// because a list of payments would else take the room of as many outcomes.
indirect enum Fact: Hashable, Sendable {
  case membership(Membership)
  case event(Event)
  case guide(Guide)
  case project(Project)
  case challengeArea(ChallengeArea)
  case assumption(Assumption)
  case cost(Cost)
  case signOff(SignOff)
  case alias(Alias)
  case outcome(Outcome)
  case funding(Funding)
  case payment(Payment)
  case pageViews(PageViews)
}

extension Fact {
  /// The line it stands on, for a row that tells of something that happened on a day.
  var line: Int? {
    switch self {
    case .outcome(let row): row.place.line
    case .funding(let row): row.place.line
    case .payment(let row): row.place.line
    default: nil
    }
  }

  /// True for a row that its keeper marks as made up to show the tool.
  var isIllustrative: Bool {
    switch self {
    case .membership(let row): row.isIllustrative
    case .event(let row): row.isIllustrative
    case .guide(let row): row.isIllustrative
    case .project(let row): row.isIllustrative
    case .cost(let row): row.isIllustrative
    case .outcome(let row): row.isIllustrative
    case .funding(let row): row.isIllustrative
    case .challengeArea, .assumption, .signOff, .alias, .payment, .pageViews: false
    }
  }
}

/// One row of the register of aliases: what a text in the organisation column means.
struct Alias: Hashable, Sendable {
  let text: String
  let means: Affiliation
  let note: String?
  let place: SourcePlace
}

/// One row of a published spending file or of an invoice list.
///
/// The payee alone does not say that money went to LOTI (London Councils is paid for much else), so a payment
/// is evidence to lay beside a funding row, never funding by itself.
struct Payment: Hashable, Sendable {
  let payer: String?
  let payee: String
  let date: Day
  let amount: Money
  let reference: String?
  let description: String?
  /// True when the row itself names LOTI.
  let namesLOTI: Bool
  let place: SourcePlace
}

/// How often a page was looked at in a period, by all visitors together; it cannot be told by borough.
struct PageViews: Hashable, Sendable {
  let title: String
  let period: Period
  let views: Int64
  let users: Int64?
  let place: SourcePlace
}
