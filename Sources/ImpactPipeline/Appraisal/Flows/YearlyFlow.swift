/// Real pounds by year of appraisal: position 0 is the base year, position `t` is `t` years after it.
///
/// Pounds are `Double` here and only here: discounted money has no exact pence. Rounding happens once, on
/// printing. Years beyond the last hold nothing, so flows of any length add up.
public struct YearlyFlow: Hashable, Sendable {
  /// Pounds in each year from the base year on.
  public let values: [Double]

  /// The longest appraisal period, in years after the base year. The last published discount band starts
  /// at year 301; the limit keeps a mistyped number of years from filling memory.
  public static let longestPeriod = 500

  /// A flow of nothing.
  public static let none = YearlyFlow(sound: [])

  /// A flow of pounds, the base year first.
  ///
  /// Throws when a value is not finite or when there are more years than ``longestPeriod`` allows.
  public init(_ values: [Double]) throws(ParameterFault) {
    guard values.allSatisfy(\.isFinite) else { throw .notFinite(parameter: "flow") }
    guard values.count <= Self.longestPeriod + 1 else {
      throw .outOfRange(
        parameter: "years of a flow", value: Double(values.count), lower: 0,
        upper: Double(Self.longestPeriod + 1))
    }
    self.init(sound: values)
  }

  /// A flow of exact amounts, the base year first.
  public init(_ amounts: [Money]) throws(ParameterFault) {
    try self.init(amounts.map(\.pounds))
  }

  /// One amount in one year.
  public init(pounds: Double, inYear year: Int) throws(ParameterFault) {
    _ = try checked(Double(year), "year of a flow", within: 0...Double(Self.longestPeriod))
    try self.init([Double](repeating: 0, count: year) + [pounds])
  }

  /// Values already known to be finite and few enough.
  init(sound values: [Double]) { self.values = values }

  /// Pounds in a year; nought beyond the years held.
  public subscript(year: Int) -> Double {
    values.indices.contains(year) ? values[year] : 0
  }

  /// Undiscounted pounds, all years together.
  public var total: Double { values.reduce(0, +) }

  /// `PV = Σ_t value_t × D_t`, in pounds of the base year. Time grows with the years held.
  public func presentValue(_ discounting: Discounting) -> Double {
    var sum = 0.0
    for (value, factor) in zip(values, discounting.factors(count: values.count)) { sum += value * factor }
    return sum
  }

  /// Each year's pounds times its discount factor.
  public func discounted(_ discounting: Discounting) -> YearlyFlow {
    YearlyFlow(sound: zip(values, discounting.factors(count: values.count)).map { $0 * $1 })
  }

  /// Pounds so far, year by year.
  public var cumulative: [Double] {
    var sum = 0.0
    return values.map { value in
      sum += value
      return sum
    }
  }

  /// Every year's pounds times one number.
  public func scaled(by factor: Double) -> YearlyFlow {
    YearlyFlow(sound: values.map { $0 * factor })
  }

  /// The two flows year by year.
  public static func + (left: YearlyFlow, right: YearlyFlow) -> YearlyFlow {
    let count = max(left.values.count, right.values.count)
    return YearlyFlow(sound: (0..<count).map { left[$0] + right[$0] })
  }

  /// The first flow less the second, year by year.
  public static func - (left: YearlyFlow, right: YearlyFlow) -> YearlyFlow {
    let count = max(left.values.count, right.values.count)
    return YearlyFlow(sound: (0..<count).map { left[$0] - right[$0] })
  }
}

extension Sequence<YearlyFlow> {
  /// All the flows year by year; a flow of nothing for none.
  public func total() -> YearlyFlow {
    var sums: [Double] = []
    for flow in self {
      if flow.values.count > sums.count {
        sums.append(contentsOf: repeatElement(0, count: flow.values.count - sums.count))
      }
      for (year, value) in flow.values.enumerated() { sums[year] += value }
    }
    return YearlyFlow(sound: sums)
  }
}
