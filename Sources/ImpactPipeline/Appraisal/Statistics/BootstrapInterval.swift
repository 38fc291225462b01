/// What a bootstrap estimates.
public enum BootstrapStatistic: String, Hashable, Sendable, CaseIterable {
  /// The sum over `n`.
  case mean
  /// The middle value.
  case median
}

/// A mean or median of a sample with the interval that resampling gives it.
public struct BootstrapInterval: Hashable, Sendable {
  /// What is estimated.
  public let statistic: BootstrapStatistic
  /// The mean or median of the sample itself.
  public let estimate: Double
  /// The interval's lower end.
  public let lower: Double
  /// The interval's upper end.
  public let upper: Double
  /// `n`, printed beside the estimate: of few values the interval is too narrow, and of one it has no width.
  public let sampleSize: Int
  /// How sure the interval is, as a fraction.
  public let confidence: Double
  /// How many times the sample was drawn again.
  public let replicates: Int

  /// The percentile interval: the sample is drawn from itself, with replacement, as often as `replicates`
  /// says, and the ends are the type 7 quantiles of the statistics.
  ///
  /// Values are sorted first, so their order does not matter; the draws depend on seed and name alone. Time
  /// grows as `n` × replicates (× log `n` for medians). Source: B. Efron and R. J. Tibshirani, An
  /// Introduction to the Bootstrap, 1993. Throws when the sample is empty or not finite, the confidence is
  /// outside 0.5 to 0.9999 or replicates are outside 1 to 1,000,000.
  public static func percentile(
    of values: [Double], _ statistic: BootstrapStatistic, seed: UInt64, name: String, replicates: Int = 2000,
    confidence: Double = 0.95
  ) throws(ParameterFault) -> BootstrapInterval {
    let sample = try SampleQuantiles(values).sorted
    _ = try checked(confidence, "confidence", within: 0.5...0.9999)
    _ = try checked(Double(replicates), "replicates", within: 1...1_000_000)
    let random = SeededRandom(seed: seed, name: "bootstrap " + name)
    let statistics = (0..<replicates).map { replicate in
      let positions = (replicate * sample.count)..<((replicate + 1) * sample.count)
      let drawn = positions.lazy.map { sample[random.index(below: sample.count, at: $0)] }
      return switch statistic {
      // Added up as they are drawn: nothing is held.
      case .mean: drawn.reduce(0, +) / Double(sample.count)
      case .median: value(.median, of: Array(drawn))
      }
    }
    let ends = SampleQuantiles.quantiles([(1 - confidence) / 2, (1 + confidence) / 2], of: statistics)
    return BootstrapInterval(
      statistic: statistic, estimate: value(statistic, of: sample), lower: ends[0], upper: ends[1],
      sampleSize: sample.count, confidence: confidence, replicates: replicates)
  }

  private static func value(_ statistic: BootstrapStatistic, of values: [Double]) -> Double {
    switch statistic {
    case .mean: values.reduce(0, +) / Double(values.count)
    case .median: SampleQuantiles.quantile(0.5, ofSorted: values.sorted())
    }
  }
}
