extension DiscountSchedule {
  /// The Green Book's declining real rate: 3.5% for 30 years, falling to 1.0% after 300.
  public static let standard = DiscountSchedule(
    id: "green-book-standard", title: "Green Book standard rate",
    source: ParameterSource(
      title: "HM Treasury, The Green Book, annex on discounting", edition: "2022",
      note: "Under review: a report of June 2026 recommends 3.0%"),
    sound: [
      Band(fromYear: 0, rate: 0.035), Band(fromYear: 31, rate: 0.03), Band(fromYear: 76, rate: 0.025),
      Band(fromYear: 126, rate: 0.02), Band(fromYear: 201, rate: 0.015), Band(fromYear: 301, rate: 0.01),
    ])

  /// The Green Book's rate for health and life effects, without the wealth effect: 1.5% falling to 0.43%.
  public static let health = DiscountSchedule(
    id: "green-book-health", title: "Green Book health rate",
    source: ParameterSource(
      title: "HM Treasury, The Green Book, annex on discounting", edition: "2022"),
    sound: [
      Band(fromYear: 0, rate: 0.015), Band(fromYear: 31, rate: 0.0129), Band(fromYear: 76, rate: 0.0107),
      Band(fromYear: 126, rate: 0.0086), Band(fromYear: 201, rate: 0.0064), Band(fromYear: 301, rate: 0.0043),
    ])

  /// The flat 3.0% that the review of the rate recommends; proposed, not in force.
  ///
  /// Only the first rate is known: what the later bands would become has not been read, so none is made up.
  public static let proposed = DiscountSchedule(
    id: "proposed-3-percent", title: "Proposed 3.0% rate",
    source: ParameterSource(
      title: "Review of discounting in the Green Book, for HM Treasury", edition: "June 2026",
      note: "A recommendation, not in force; the report itself was not read, and the rate is held flat"),
    sound: [Band(fromYear: 0, rate: 0.03)])

  /// Every schedule that ships, in the order a report lists them.
  public static let published: [DiscountSchedule] = [standard, health, proposed]
}
