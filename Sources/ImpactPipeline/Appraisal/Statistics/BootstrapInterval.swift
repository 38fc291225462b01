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
    let statistics =
      switch statistic {
      case .mean: means(of: sample, random, replicates: replicates)
      case .median: medians(of: sample, random, replicates: replicates)
      }
    let ends = SampleQuantiles.quantiles([(1 - confidence) / 2, (1 + confidence) / 2], of: statistics[...])
    return BootstrapInterval(
      statistic: statistic, estimate: value(statistic, of: sample), lower: ends[0], upper: ends[1],
      sampleSize: sample.count, confidence: confidence, replicates: replicates)
  }

  /// The mean of each replicate, added up as it is drawn: nothing is held.
  static func means(
    of sample: [Double], _ random: SeededRandom, replicates: Int, kernels: KernelSet = .widest
  ) -> [Double] {
    let count = sample.count
    var sums =
      kernels != .plain ? random.sumsOfResamplesByKernel(of: sample, resamples: replicates, kernels) : []
    // Four at a time, so that no addition waits for that of another replicate.
    while sums.count + 4 <= replicates {
      let first = sums.count * count
      var four = SIMD4<Double>.zero
      for position in first..<(first + count) {
        four += SIMD4(
          sample[random.index(below: count, at: position)],
          sample[random.index(below: count, at: position + count)],
          sample[random.index(below: count, at: position + 2 * count)],
          sample[random.index(below: count, at: position + 3 * count)])
      }
      sums += [four[0], four[1], four[2], four[3]]
    }
    while sums.count < replicates {
      let first = sums.count * count
      sums.append((first..<(first + count)).reduce(0) { $0 + sample[random.index(below: count, at: $1)] })
    }
    return sums.map { $0 / Double(count) }
  }

  /// The median of each replicate.
  private static func medians(of sample: [Double], _ random: SeededRandom, replicates: Int) -> [Double] {
    let count = sample.count
    return (0..<replicates).map { replicate in
      let positions = (replicate * count)..<((replicate + 1) * count)
      return value(.median, of: positions.map { sample[random.index(below: count, at: $0)] })
    }
  }

  private static func value(_ statistic: BootstrapStatistic, of values: [Double]) -> Double {
    switch statistic {
    case .mean: values.reduce(0, +) / Double(values.count)
    case .median: SampleQuantiles.quantile(0.5, ofSorted: values.sorted())
    }
  }
}
