/// Every measure that some metric's formula asks for.
public enum MeasureCatalogue {
  /// In the order that the method report lists them.
  public static let all: [Measure] =
    [
      .members, .membersBefore, .membersRetained, .memberDays, .feeAccrued,
      .events, .eventsCosted, .eventCost, .eventsAttended, .registrations, .attendances, .people,
      .returningPeople,
      .attendedTime, .timedAttendances, .costedTime, .satisfaction, .responses, .authoritiesAtEvents,
      .downloads, .guidesDownloaded, .guidesInUse, .authoritiesDownloading,
      .projects, .participations, .projectsLed, .authoritiesInProjects, .plannedAuthorities,
      .plannedAuthoritiesReached, .authoritiesReached,
      .outcomes, .outcomesUnquantified, .outcomesTargeted, .targetsMet,
    ] + OutcomeStatus.allCases.map(Measure.outcomes)
    + [.evidencedBenefit, .realisedBenefit, .expectedBenefit, .possibleBenefit]
    + quantifiedKinds.map(Measure.evidencedBenefit)
    + quantifiedKinds.flatMap { kind in OutcomeStatus.allCases.map { Measure.benefit(kind, $0) } }
    + [.evidencedPresentValue, .expectedPresentValue, .fiscalPresentValue, .cost, .appraisedCost]
    + [.funding, .externalFunding, .fundingReceived, .fundingBid, .funders]
    + FundingKind.allCases.map(Measure.funding)

  /// The measure of an id, or `nil`.
  public static func measure(_ id: String) -> Measure? { byID[id] }

  private static let quantifiedKinds: [BenefitKind] = [.cashable, .efficiency, .avoided, .publicValue]
  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
