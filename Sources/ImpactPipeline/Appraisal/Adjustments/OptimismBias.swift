/// What appraisers habitually leave out of a cost, and how much of that has been dealt with.
///
/// `cost × (1 + OB × (1 − mitigation))`. Source: Mott MacDonald, Review of Large Public Procurement in the
/// UK, 2002, and the Green Book's supplementary guidance on optimism bias.
public struct OptimismBias: Hashable, Sendable {
  /// `OB`: the uplift before any risk is managed, as a fraction; 0.51 for 51%.
  public let upperBound: Double
  /// The share of the causes that is managed, 0 to 1.
  public let mitigation: Double

  /// No uplift.
  public static let none = OptimismBias(sound: 0, 0)

  /// Throws when the upper bound is outside 0 to 10 (1,000%) or mitigation outside 0 to 1.
  public init(upperBound: Double, mitigation: Double = 0) throws(ParameterFault) {
    self.init(
      sound: try checked(upperBound, "optimism bias", within: 0...10),
      try checked(mitigation, "mitigation", within: 0...1))
  }

  private init(sound upperBound: Double, _ mitigation: Double) {
    self.upperBound = upperBound
    self.mitigation = mitigation
  }

  /// `OB × (1 − mitigation)`, the uplift that is left.
  public var uplift: Double { upperBound * (1 - mitigation) }

  /// A cost with what is left of the uplift, in its unit.
  public func corrected(_ cost: Double) -> Double { cost * (1 + uplift) }
}

/// Upper bounds of optimism bias by type of project, as data with its source.
public struct OptimismBiasTable: Hashable, Sendable {
  /// A type of project with the bounds of its bias.
  public struct Row: Hashable, Sendable {
    /// Short and stable.
    public let id: String
    /// As a report names it.
    public let title: String
    /// The bias before risks are managed, as a fraction.
    public let upperBound: Double
    /// What is left at best when they are, as a fraction.
    public let lowerBound: Double

    /// A row.
    public init(id: String, title: String, upperBound: Double, lowerBound: Double) {
      self.id = id
      self.title = title
      self.upperBound = upperBound
      self.lowerBound = lowerBound
    }
  }

  /// As a report names it.
  public let title: String
  /// Where it comes from.
  public let source: ParameterSource
  /// Its rows, as published.
  public let rows: [Row]

  /// A table made from data.
  public init(title: String, source: ParameterSource, rows: [Row]) {
    self.title = title
    self.source = source
    self.rows = rows
  }

  /// The bias of a type of project with a share mitigated; throws when the table has no such type.
  public func bias(
    of type: String, mitigation: Double = 0
  ) throws(ParameterFault) -> OptimismBias {
    guard let row = rows.first(where: { $0.id == type }) else {
      throw .unknown(parameter: title, name: type)
    }
    return try OptimismBias(upperBound: row.upperBound, mitigation: mitigation)
  }

  /// Capital expenditure by type of project (operating expenditure for outsourcing).
  public static let mottMacDonald2002 = OptimismBiasTable(
    title: "Optimism bias by type of project",
    source: ParameterSource(
      title: "Mott MacDonald, Review of Large Public Procurement in the UK, table 2", edition: "2002",
      readOn: Day(isoText: "2026-11-24"), note: "Read as reprinted, not in the original"),
    rows: [
      Row(id: "standard-building", title: "Standard building", upperBound: 0.24, lowerBound: 0.02),
      Row(id: "non-standard-building", title: "Non-standard building", upperBound: 0.51, lowerBound: 0.04),
      Row(id: "standard-civil", title: "Standard civil engineering", upperBound: 0.44, lowerBound: 0.03),
      Row(
        id: "non-standard-civil", title: "Non-standard civil engineering", upperBound: 0.66, lowerBound: 0.06),
      Row(id: "equipment", title: "Equipment or development", upperBound: 2, lowerBound: 0.1),
      Row(id: "outsourcing", title: "Outsourcing", upperBound: 0.41, lowerBound: 0),
    ])
}
