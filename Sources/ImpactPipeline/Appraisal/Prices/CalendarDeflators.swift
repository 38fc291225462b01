/// A price index by calendar year, from which financial years are derived.
public struct CalendarDeflators: Hashable, Sendable {
  /// As a report names it.
  public let title: String
  /// The publisher first, then each assumption made.
  public let sources: [ParameterSource]
  /// The index of each year held.
  public let indices: [Int: Double]
  /// Years that were carried forward and not published.
  public let carriedYears: Set<Int>

  /// A series as published; throws when it is empty or an index is not above zero.
  public init(
    title: String, source: ParameterSource, indices: [Int: Double]
  ) throws(ParameterFault) {
    guard !indices.isEmpty else { throw .empty(parameter: title) }
    for year in indices.keys.sorted() {
      _ = try checked(indices[year] ?? 0, "index of \(year)", within: 1e-6...1e9)
    }
    self.init(title: title, sources: [source], sound: indices, carriedYears: [])
  }

  init(title: String, sources: [ParameterSource], sound indices: [Int: Double], carriedYears: Set<Int>) {
    self.title = title
    self.sources = sources
    self.indices = indices
    self.carriedYears = carriedYears
  }

  /// The series with years added after its last one, each `growth` above the year before, as a named
  /// assumption.
  ///
  /// `growth` is a fraction a year: 0.025 for 2.5%, 0 to hold prices still. Throws when it is outside −50%
  /// to 100% or the year is more than 50 beyond the last.
  public func carried(
    through year: Int, growth: Double, assumption: ParameterSource
  ) throws(ParameterFault) -> CalendarDeflators {
    let growth = try checked(growth, "growth of prices", within: -0.5...1)
    guard let last = indices.keys.max(), var index = indices[last] else {
      throw .empty(parameter: title)
    }
    _ = try checked(Double(year), "last year carried to", within: Double(last)...Double(last + 50))
    var extended = indices
    var carried = carriedYears
    for added in stride(from: last + 1, through: year, by: 1) {
      index *= 1 + growth
      extended[added] = index
      carried.insert(added)
    }
    return CalendarDeflators(
      title: title, sources: sources + [assumption], sound: extended, carriedYears: carried)
  }

  /// Financial years as ¾ of the year they start in and ¼ of the next: April to December are nine months of
  /// twelve.
  ///
  /// An assumption, as prices do not move in steps; a year is there only when both its calendar years are.
  public var financialYears: DeflatorSeries {
    var derived: [Int: DeflatorSeries.Index] = [:]
    for (year, first) in indices {
      guard let second = indices[year + 1] else { continue }
      let isCarried = carriedYears.contains(year) || carriedYears.contains(year + 1)
      derived[year] = DeflatorSeries.Index(
        value: 0.75 * first + 0.25 * second, standing: isCarried ? .carried : .derived)
    }
    let rule = ParameterSource(
      title: "Financial years as three quarters of a calendar year and a quarter of the next",
      edition: "this project's rule", note: "An assumption: the published financial-year series was not read")
    return DeflatorSeries(title: title, sources: sources + [rule], sound: derived)
  }

  /// The United Kingdom's GDP deflator, 2024 = 100. Years that were not read are not here.
  public static let gdp = CalendarDeflators(
    title: "GDP deflator",
    sources: [
      ParameterSource(
        title: "HM Treasury, GDP deflators at market prices, and money GDP",
        edition: "December 2025 (Quarterly National Accounts)",
        note: "Read at second hand, by calendar year; the day of reading was not recorded")
    ],
    sound: [
      2012: 71.9294, 2019: 81.1085, 2020: 85.2137, 2021: 85.6358, 2022: 90.5005, 2023: 96.2507, 2024: 100,
    ], carriedYears: [])
}
