/// A sort of event that the register of events may name.
enum EventKind: String, Hashable, Sendable, CaseIterable {
  case workshop, community, forum, conference, training, webinar
  case showAndTell = "show-and-tell"

  /// In words, for one of them.
  var title: String { self == .showAndTell ? "Show & Tell" : rawValue }
}

/// One row of the register of events.
struct Event: Hashable, Sendable {
  let id: Identifier<Event>
  let title: String
  let startsOn: Day
  let kind: EventKind
  let function: Function
  let challengeAreas: [Identifier<ChallengeArea>]
  let capability: Capability?
  let hierarchyLevel: HierarchyLevel?
  /// Planned length.
  let minutes: Int64?
  let cost: Money?
  /// True for a row that its keeper marks as made up to show the tool.
  let isIllustrative: Bool
  let place: SourcePlace
}

/// One row of the register of guides.
struct Guide: Hashable, Sendable {
  let id: Identifier<Guide>
  let title: String
  let publishedOn: Day
  let function: Function?
  let challengeAreas: [Identifier<ChallengeArea>]
  let capability: Capability?
  /// The guide that replaces this one.
  let supersededBy: Identifier<Guide>?
  let isIllustrative: Bool
  let place: SourcePlace
}

/// A share of something that belongs to one thing among several; shares of a whole add up to one.
struct Share<Thing: Hashable & Sendable>: Hashable, Sendable {
  let of: Thing
  /// Between 0 and 1.
  let part: Ratio

  init(of thing: Thing, part: Ratio) {
    self.of = thing
    self.part = part
  }
}

/// One row of the register of projects.
struct Project: Hashable, Sendable {
  let id: Identifier<Project>
  let title: String
  let startsOn: Day
  let endsOn: Day?
  /// As its keeper writes it: planned, active, complete, stopped.
  let status: String?
  /// Shares that add up to one; a project without a share stands wholly in its one area.
  let challengeAreas: [Share<Identifier<ChallengeArea>>]
  let capabilities: [Capability]
  let stackColumns: [StackColumn]
  let methodsSpace: MethodsSpace?
  let hierarchyLevel: HierarchyLevel?
  /// The function it belongs to; `nil` reads as run projects.
  let function: Function?
  let lead: Affiliation
  let participants: [Authority]
  let objective: Objective?
  let benefits: [PromisedBenefit]
  /// What was planned to be done, in words, for showing beside what was.
  let plan: String?
  let actual: String?
  /// How many boroughs were planned to take part.
  let plannedBoroughs: Int64?
  let isIllustrative: Bool
  let place: SourcePlace
}

/// One row of the register of challenge areas, which come and go with the strategy.
struct ChallengeArea: Hashable, Sendable {
  let id: Identifier<ChallengeArea>
  let title: String
  let from: Day?
  let to: Day?
  /// Today's area that this one became.
  let mapsTo: Identifier<ChallengeArea>?
  let place: SourcePlace
}

/// One row of the register of members: an authority's membership between two days.
struct Membership: Hashable, Sendable {
  let authority: Authority
  let joinedOn: Day
  /// The last day of membership; `nil` while it lasts.
  let leftOn: Day?
  /// For a whole year, excluding VAT; for a shared membership the fee of the whole of it.
  let annualFee: Money
  /// Rows with the same one share one membership and its one fee.
  let sharedID: String?
  let note: String?
  let isIllustrative: Bool
  let place: SourcePlace

  /// True when the authority is a member on that day.
  func holds(on day: Day) -> Bool { joinedOn <= day && (leftOn.map { day <= $0 } ?? true) }
}

/// One row of the register of assumptions.
struct Assumption: Hashable, Sendable {
  let id: Identifier<Assumption>
  let title: String
  let value: Estimate
  let unit: String
  /// The financial year whose prices it is in, `2022-23`; `nil` for what is not a price.
  let priceYear: String?
  /// Where it comes from; `nil` is a finding.
  let source: String?
  let readOn: Day?
  /// Confidence, 1 the surest to 6.
  let grade: Int?
  let note: String?
  let place: SourcePlace
}

/// One row of the register of costs: what an activity cost in a period.
struct Cost: Hashable, Sendable {
  let id: Identifier<Cost>
  let title: String
  let period: Period
  var amount: Money
  /// The function it was spent on; `nil` for a core cost, which is divided by rule.
  let function: Function?
  let challengeArea: Identifier<ChallengeArea>?
  let project: Identifier<Project>?
  /// For a cost that is a plan, the type whose optimism bias it carries; `nil` for one that was paid.
  var optimismBias: String?
  /// For a cost that is a plan, confidence in it, 1 the surest to 6.
  var confidence: Int?
  let source: String?
  let isIllustrative: Bool
  let place: SourcePlace
}

/// One row of the sign-off register: who checked which report.
struct SignOff: Hashable, Sendable {
  /// The report's path without ending: `boroughs/camden`, or `*` for all.
  let report: String
  /// A role, as it should be printed.
  let checkedBy: String
  let checkedOn: Day
  let exception: String?
  let reason: String?
  let place: SourcePlace
}
