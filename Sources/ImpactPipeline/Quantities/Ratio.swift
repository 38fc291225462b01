/// An exact fraction in lowest terms with a positive denominator.
///
/// Used wherever a share, rate or average must be exact until it is printed.
public struct Ratio: Hashable, Sendable {
  /// Carries the sign.
  public let numerator: Int64
  /// Always above zero.
  public let denominator: Int64

  /// `numerator ÷ denominator` in lowest terms, or `nil` for a zero denominator or one that cannot be made positive.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = Int128(numerator) / Int128(divisor)
    let bottom = Int128(denominator) / Int128(divisor)
    let sign: Int128 = bottom < 0 ? -1 : 1
    guard let n = Int64(exactly: top * sign), let d = Int64(exactly: bottom * sign) else { return nil }
    self.numerator = n
    self.denominator = d
  }

  /// A whole number.
  public init(_ whole: Int64) {
    self.numerator = whole
    self.denominator = 1
  }

  /// Nought.
  public static let zero = Ratio(0)
  /// The whole.
  public static let one = Ratio(1)

  /// The fraction as a binary approximation, for printing and for simulation.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// The sum of two fractions.
  public func adding(_ other: Ratio) throws(QuantityOverflow) -> Ratio {
    let bottom = Int128(denominator) * Int128(other.denominator)
    let top =
      Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator)
    return try Ratio(reducing: top, over: bottom)
  }

  /// The product of two fractions.
  public func times(_ other: Ratio) throws(QuantityOverflow) -> Ratio {
    try Ratio(
      reducing: Int128(numerator) * Int128(other.numerator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  /// What is left of one whole: `1 − self`.
  public func complement() throws(QuantityOverflow) -> Ratio {
    try Ratio(reducing: Int128(denominator) - Int128(numerator), over: Int128(denominator))
  }

  private init(reducing top: Int128, over bottom: Int128) throws(QuantityOverflow) {
    var a = top.magnitude
    var b = bottom.magnitude
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(a)
    guard divisor != 0, let n = Int64(exactly: top / divisor), let d = Int64(exactly: bottom / divisor)
    else { throw QuantityOverflow() }
    numerator = n
    denominator = d
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Ratio: Comparable {
  /// Orders by value, exactly.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }
}
