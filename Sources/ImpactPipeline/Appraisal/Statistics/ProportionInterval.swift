/// A share of a sample with the interval its size allows.
public struct ProportionInterval: Hashable, Sendable {
  /// How many of the sample had it.
  public let successes: Int
  /// `n`, printed beside the share.
  public let sampleSize: Int
  /// `successes ÷ n`.
  public let share: Double
  /// The interval's lower end, 0 to 1.
  public let lower: Double
  /// The interval's upper end, 0 to 1.
  public let upper: Double
  /// How sure the interval is, as a fraction; 0.95 for 95%.
  public let confidence: Double

  /// Wilson's score interval, without continuity correction.
  ///
  /// `(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)`, with `z` the normal quantile of `(1 +
  /// confidence) ÷ 2`. It stays within 0 and 1 and is sound for small samples and for shares of none or
  /// all, where the usual interval collapses. It treats the sample as drawn at random from a large
  /// population; for all of a population there is no sampling error. Source: E. B. Wilson, 1927.
  ///
  /// Throws when the sample is empty, successes are outside 0 to `n`, or the confidence is outside 0.5 to
  /// 0.9999.
  public static func wilson(
    successes: Int, of sampleSize: Int, confidence: Double = 0.95
  ) throws(ParameterFault) -> ProportionInterval {
    guard sampleSize > 0 else { throw .empty(parameter: "sample") }
    _ = try checked(Double(successes), "successes", within: 0...Double(sampleSize))
    _ = try checked(confidence, "confidence", within: 0.5...0.9999)
    let z = NormalCurve.quantile((1 + confidence) / 2)
    let n = Double(sampleSize)
    let share = Double(successes) / n
    let centre = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return ProportionInterval(
      successes: successes, sampleSize: sampleSize, share: share,
      lower: successes == 0 ? 0 : (centre - reach) / scale,
      upper: successes == sampleSize ? 1 : (centre + reach) / scale, confidence: confidence)
  }
}
