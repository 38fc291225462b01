/// Why an amount cannot be brought to other prices: the index of a year is not there, and none is guessed.
public enum DeflatorGap: Error, Hashable, Sendable {
  /// The series holds no index for the financial year that starts in that year.
  case noIndex(financialYearStarting: Int, series: String)
  /// The period is not a financial year.
  case notAFinancialYear(period: String)
}

extension DeflatorGap: CustomStringConvertible {
  /// The reason in words, fit for a report.
  public var description: String {
    switch self {
    case .noIndex(let year, let series):
      "\(series) has no index for \(Period.financialYear(startingIn: year)?.title ?? "\(year)")"
    case .notAFinancialYear(let period):
      "\(period) is not a financial year, so it has no price index"
    }
  }
}

/// How an index came to be; a report prints it with every converted amount's method.
public enum IndexStanding: String, Hashable, Sendable, CaseIterable {
  /// As its publisher gives it.
  case published
  /// Made from published calendar years: ¾ of the year and ¼ of the next. An assumption.
  case derived
  /// Made from a calendar year that was itself carried forward. An assumption on an assumption.
  case carried
}

/// A price index by financial year, with its source and how each value came to be.
public struct DeflatorSeries: Hashable, Sendable {
  /// The index of one financial year.
  public struct Index: Hashable, Sendable {
    /// Its level; only ratios between levels of one series mean anything.
    public let value: Double
    /// How it came to be.
    public let standing: IndexStanding
  }

  /// As a report names it.
  public let title: String
  /// Every source it rests on, the publisher first, then each assumption made.
  public let sources: [ParameterSource]
  private let indices: [Int: Index]

  /// A series by the year in which each financial year starts, as published.
  ///
  /// Throws when it is empty or an index is not above zero.
  public init(
    title: String, source: ParameterSource, financialYearsStarting values: [Int: Double]
  ) throws(ParameterFault) {
    guard !values.isEmpty else { throw .empty(parameter: title) }
    for year in values.keys.sorted() {
      _ = try checked(values[year] ?? 0, "index of \(year)", within: 1e-6...1e9)
    }
    self.init(
      title: title, sources: [source],
      sound: values.mapValues { Index(value: $0, standing: .published) })
  }

  init(title: String, sources: [ParameterSource], sound indices: [Int: Index]) {
    self.title = title
    self.sources = sources
    self.indices = indices
  }

  /// The years in which the financial years held start, earliest first.
  public var years: [Int] { indices.keys.sorted() }

  /// The index of the financial year that starts in a year; throws when the series has none.
  public func index(financialYearStarting year: Int) throws(DeflatorGap) -> Index {
    guard let index = indices[year] else {
      throw .noIndex(financialYearStarting: year, series: title)
    }
    return index
  }

  /// What pounds of one financial year's prices are multiplied by to be in another's: `I_to ÷ I_from`.
  public func factor(from: Int, to: Int) throws(DeflatorGap) -> Double {
    let start = try index(financialYearStarting: from)
    let end = try index(financialYearStarting: to)
    return end.value / start.value
  }
}
