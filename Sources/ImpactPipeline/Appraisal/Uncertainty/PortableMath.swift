// Nothing of it is called: it brings the C mathematics library to the link, where an optimised build looks for the
// square root and for rounding, both exact by IEEE 754. Foundation would bring it too, and three times the start-up.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Exponential and logarithm from + − × ÷ alone, so that they give the same bits on every machine.
///
/// A C library's `exp` may differ from another's in the last bit, and one bit can move a printed digit. The
/// four operations and the square root are exact by IEEE 754 and are not fused here, so nothing can differ.
/// Within two units in the last place of the true value, which is more than a simulation needs.
enum PortableMath {
  private static let log2OfE = 1.442695040888963407
  // The logarithm of 2 in two parts; the first has trailing zeros, so that a whole multiple of it is exact.
  private static let ln2High = 6.93147180369123816490e-01
  private static let ln2Low = 1.90821492927058770002e-10

  /// `e^x`; infinity above 709, and nought below −708, where doubles lose their precision.
  static func exp(_ x: Double) -> Double {
    guard x < 709 else { return x.isNaN ? x : .infinity }
    guard x > -708 else { return 0 }
    let power = (x * log2OfE).rounded()
    let rest = (x - power * ln2High) - power * ln2Low
    // The series to 1/13!, beyond the last bit for a rest within half of ln 2.
    var sum = 1.0 / 6_227_020_800
    sum = sum * rest + 1.0 / 479_001_600
    sum = sum * rest + 1.0 / 39_916_800
    sum = sum * rest + 1.0 / 3_628_800
    sum = sum * rest + 1.0 / 362_880
    sum = sum * rest + 1.0 / 40_320
    sum = sum * rest + 1.0 / 5040
    sum = sum * rest + 1.0 / 720
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Double(bitPattern: UInt64(Int64(power) + 1023) << 52)
  }

  /// The natural logarithm of a positive, normal number.
  static func log(_ x: Double) -> Double {
    precondition(x.isNormal && x > 0, "a logarithm of what is not above zero")
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.4142135623730951 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m − 1) ÷ (m + 1)), whose series shrinks by 34 or more each term.
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var sum = 1.0 / 21
    sum = sum * square + 1.0 / 19
    sum = sum * square + 1.0 / 17
    sum = sum * square + 1.0 / 15
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    return exponent * ln2High + (2 * s * sum + exponent * ln2Low)
  }
}
