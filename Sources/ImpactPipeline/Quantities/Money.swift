/// An arithmetic result that does not fit the type that would hold it.
///
/// Input decides how large sums grow, so overflow is an error the caller words, never a trap.
public struct QuantityOverflow: Error, Equatable, Sendable {}

/// An exact amount of pounds sterling, held as whole pence.
///
/// Range: ± £92 thousand million million. Arithmetic is exact; anything that would round takes a
/// ``Rounding`` or splits by largest remainder. Nothing here formats: see Reporting's quantity style.
public struct Money: Hashable, Sendable {
  /// The amount in pence; negative for money owed or paid back.
  public let pence: Int64

  /// An amount of whole pence.
  public init(pence: Int64) { self.pence = pence }

  /// An amount of whole pounds. Traps on overflow, so it is for constants in code, never for input.
  public init(pounds: Int64) { self.pence = pounds * 100 }

  /// Nothing at all. A missing amount is `nil`, never this.
  public static let zero = Money(pence: 0)

  /// The nearest penny to an amount in pounds, half away from zero; `nil` when not finite or out of range.
  public init?(roundingPounds pounds: Double) {
    let pence = (pounds * 100).rounded(.toNearestOrAwayFromZero)
    guard pence.isFinite, let exact = Int64(exactly: pence) else { return nil }
    self.pence = exact
  }

  /// The amount in pounds as a binary fraction, for appraisal arithmetic and charts; exact below £45 million million.
  public var pounds: Double { Double(pence) / 100 }

  /// True for amounts below zero.
  public var isNegative: Bool { pence < 0 }

  /// The sum of two amounts.
  public func adding(_ other: Money) throws(QuantityOverflow) -> Money {
    let (sum, overflow) = pence.addingReportingOverflow(other.pence)
    if overflow { throw QuantityOverflow() }
    return Money(pence: sum)
  }

  /// The difference of two amounts.
  public func subtracting(_ other: Money) throws(QuantityOverflow) -> Money {
    let (difference, overflow) = pence.subtractingReportingOverflow(other.pence)
    if overflow { throw QuantityOverflow() }
    return Money(pence: difference)
  }

  /// The amount taken `count` times.
  public func times(_ count: Int64) throws(QuantityOverflow) -> Money {
    let (product, overflow) = pence.multipliedReportingOverflow(by: count)
    if overflow { throw QuantityOverflow() }
    return Money(pence: product)
  }

  /// The amount times an exact ratio, rounded once to the penny, half away from zero.
  public func times(_ ratio: Ratio) throws(QuantityOverflow) -> Money {
    let scaled = Int128(pence) * Int128(ratio.numerator)
    let rounded = Rounding.halfAwayFromZero(scaled, dividedBy: Int128(ratio.denominator))
    guard let result = Int64(exactly: rounded) else { throw QuantityOverflow() }
    return Money(pence: result)
  }

  /// The exact ratio of two amounts, or `nil` when the divisor is zero.
  public func ratio(to other: Money) -> Ratio? { Ratio(pence, over: other.pence) }
}

extension Money: Comparable {
  /// Orders amounts from the most negative to the largest.
  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
}

extension Sequence<Money> {
  /// The exact total of the amounts; zero for none.
  public func total() throws(QuantityOverflow) -> Money {
    var sum: Int128 = 0
    for amount in self { sum += Int128(amount.pence) }
    guard let pence = Int64(exactly: sum) else { throw QuantityOverflow() }
    return Money(pence: pence)
  }
}
