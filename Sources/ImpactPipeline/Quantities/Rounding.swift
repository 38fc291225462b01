/// The one way this project rounds exact numbers: half away from zero.
public enum Rounding {
  /// The whole number nearest to `numerator ÷ denominator`; a half goes away from zero.
  ///
  /// The denominator must not be zero.
  public static func halfAwayFromZero(_ numerator: Int128, dividedBy denominator: Int128) -> Int128 {
    precondition(denominator != 0, "rounding a division by zero")
    // Nearly all fit in 64 bits, which divide several times as fast.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), top != .min {
      let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
      let isUp = remainder.magnitude >= bottom.magnitude - remainder.magnitude
      return Int128(quotient) + (isUp ? ((top < 0) == (bottom < 0) ? 1 : -1) : 0)
    }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder.magnitude >= denominator.magnitude - remainder.magnitude {
      return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1)
    }
    return quotient
  }
}
