/// What a set for the public may say of people. See docs/decisions/disclosure.md.
///
/// Source: Government Statistical Service, guidance on disclosure control for tables produced from surveys and
/// administrative sources; the symbols are its.
enum DisclosureRule {
  /// Counts of people from 1 to one below this are hidden.
  static let fewestShown: Int64 = 5
  /// Other counts of people are rounded to a multiple of this.
  static let roundedTo: Int64 = 5
  /// A mean over fewer people than this is not given.
  static let fewestInMean: Int64 = 10
  /// By how much the hidden counts of a sum must exceed one each, so that they cannot be told from their sum.
  static let slack: Int64 = 4

  /// Why there is no figure. One reason for both causes, so that it does not say which is which.
  static let reason = Shortfall(
    "it is a small count of people, or would give one away", symbol: .confidential)

  /// The rule as the method report prints it.
  static let words =
    "Counts of people from 1 to \(fewestShown - 1) are hidden, with every figure made from them; other counts of people are rounded to \(roundedTo), while shares and totals come from unrounded counts. Where a hidden count could be worked out from a total over authorities, functions or challenge areas, a second is hidden, and the total itself when there is no second. Means over fewer than \(fewestInMean) people are not given. Nought stays nought, unless a few booked and nobody came. Medians of members are over the counts that are shown."

  /// A count of people as it is printed.
  static func rounded(_ count: Int64) -> Int64 {
    Int64(
      clamping: Rounding.halfAwayFromZero(Int128(count), dividedBy: Int128(roundedTo)) * Int128(roundedTo))
  }
}

/// Figures that are hidden together, cell by cell, because each of them could be turned into another.
struct DisclosureFamily {
  /// A figure that used one of these measures at a hidden scope is hidden.
  let measures: Set<String>
  /// Measures whose counts decide which cells are hidden, the one that orders them first.
  let counts: [String]
  /// Counts from 1 to one below this are hidden.
  let fewest: Int64

  /// Who took part: attendances, people, places booked, their hours, rates and events.
  static let presence = DisclosureFamily(
    measures: ids([
      .attendances, .people, .registrations, .attendedTime, .timedAttendances, .costedTime, .eventsAttended,
      .authoritiesAtEvents,
    ]), counts: ["attendances", "people", "registrations"], fewest: DisclosureRule.fewestShown)

  /// Who came back.
  static let returning = DisclosureFamily(
    measures: ids([.returningPeople]), counts: ["returning-people"], fewest: DisclosureRule.fewestShown)

  /// What they thought: a mean.
  static let opinion = DisclosureFamily(
    measures: ids([.satisfaction, .responses]), counts: ["responses"], fewest: DisclosureRule.fewestInMean)

  /// Every measure that is made of people at events.
  static let everyMeasure = presence.measures.union(returning.measures).union(opinion.measures)
    .union(ids([.authoritiesReached]))

  private static func ids(_ measures: [Measure]) -> Set<String> { Set(measures.map(\.id)) }
}
