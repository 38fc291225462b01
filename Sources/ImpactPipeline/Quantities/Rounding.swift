/// The one way this project rounds exact numbers: half away from zero.
public enum Rounding {
  /// The whole number nearest to `numerator ÷ denominator`; a half goes away from zero.
  ///
  /// The denominator must not be zero.
  public static func halfAwayFromZero(_ numerator: Int128, dividedBy denominator: Int128) -> Int128 {
    precondition(denominator != 0, "rounding a division by zero")
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder.magnitude >= denominator.magnitude - remainder.magnitude {
      return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1)
    }
    return quotient
  }
}
