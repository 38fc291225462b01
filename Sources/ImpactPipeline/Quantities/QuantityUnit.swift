/// What one of something is: the unit a measure counts in and a figure is printed with.
public enum QuantityUnit: String, Hashable, Sendable, CaseIterable {
  /// Pounds sterling; measured in pence.
  case pounds
  /// A share of a whole; printed as a percentage.
  case share
  /// A bare ratio, such as benefits over costs.
  case ratio
  /// Pounds for each one of something.
  case poundsEach = "pounds-each"
  case people, authorities, events, attendances, downloads, guides, projects, outcomes, funders, grants, rows
  /// Time; measured in minutes and printed in hours.
  case hours
  case days, years
  /// A satisfaction score, 0 to 10.
  case score
  /// A bare count or average per something, named by its metric.
  case number

  /// True for counts of people, which disclosure control protects.
  public var countsPeople: Bool { self == .people || self == .attendances }
}
