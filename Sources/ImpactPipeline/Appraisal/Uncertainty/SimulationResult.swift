/// How a run is made; all of it is printed beside the result.
public struct SimulationSettings: Hashable, Sendable {
  /// Decides every draw, with the variables' names.
  public let seed: UInt64
  /// How many draws.
  public let draws: Int
  /// Between any two variables of one group, on the normal scale; 0 for none, 1 for moving as one.
  public let correlation: Double

  /// The most draws a run may ask for. A scope of a run keeps 16 bytes a draw.
  public static let mostDraws = 1_000_000

  /// Settings of a run. Throws when draws are outside 1 to ``mostDraws`` or the correlation outside 0 to 1.
  public init(seed: UInt64, draws: Int = 10_000, correlation: Double = 0) throws(ParameterFault) {
    _ = try checked(Double(draws), "draws", within: 1...Double(Self.mostDraws))
    self.seed = seed
    self.draws = draws
    self.correlation = try checked(correlation, "correlation", within: 0...1)
  }
}

/// Where the draws of one quantity lie. In eight draws of ten it is between ``p10`` and ``p90``.
///
/// Means of parts add up to the mean of the whole; percentiles do not, as parts are seldom at their worst
/// together.
public struct SimulatedSpread: Hashable, Sendable {
  /// The average of all draws.
  public let mean: Double
  /// A tenth of draws are below.
  public let p10: Double
  /// Half of draws are below.
  public let p50: Double
  /// Nine tenths of draws are below.
  public let p90: Double

  /// The sum of draws, every fourth of them added to one of four sums: additions that wait for none before them are done
  /// several at a time.
  private static func sum(_ draws: Span<Double>) -> Double {
    var sums = SIMD4<Double>.zero
    var next = 0
    while next + 4 <= draws.count {
      sums += SIMD4(draws[next], draws[next + 1], draws[next + 2], draws[next + 3])
      next += 4
    }
    var sum = (sums[0] + sums[1]) + (sums[2] + sums[3])
    while next < draws.count {
      sum += draws[next]
      next += 1
    }
    return sum
  }

  /// The spread of some draws, by quantiles of type 7. Draws that are all alike are not ranked.
  init(_ draws: ArraySlice<Double>) {
    let first = draws[draws.startIndex]
    if draws.allSatisfy({ $0 == first }) {
      (mean, p10, p50, p90) = (first, first, first, first)
      return
    }
    mean = Self.sum(draws.span) / Double(draws.count)
    let quantiles = SampleQuantiles.quantiles([0.1, 0.5, 0.9], of: draws)
    (p10, p50, p90) = (quantiles[0], quantiles[1], quantiles[2])
  }

  /// The spread of some draws.
  init(_ draws: [Double]) { self.init(draws[...]) }
}

/// What a run says of one scope. Present values, in pounds of the base year.
public struct SimulatedScope: Hashable, Sendable {
  /// The scope's name.
  public let id: String
  /// The settings of the run.
  public let settings: SimulationSettings
  /// Benefits.
  public let benefits: SimulatedSpread
  /// Costs.
  public let costs: SimulatedSpread
  /// Benefits less costs, draw by draw.
  public let net: SimulatedSpread
  /// Benefits over costs, draw by draw; `nil` when costs are not above zero in every draw.
  public let ratio: SimulatedSpread?
  /// The share of draws in which benefits are at least costs, `P(BCR ≥ 1)`; `nil` as ``ratio`` is.
  public let chanceRatioAtLeastOne: Double?

  /// Why there is no ratio; `nil` when there is one.
  public let ratioShortfall: AppraisalShortfall?

  init(id: String, settings: SimulationSettings, benefits: [Double], costs: [Double]) {
    self.id = id
    self.settings = settings
    self.benefits = SimulatedSpread(benefits)
    self.costs = SimulatedSpread(costs)
    net = SimulatedSpread(zip(benefits, costs).map { $0 - $1 })
    let lowest = costs.min() ?? 0
    guard lowest > 0 else {
      ratio = nil
      chanceRatioAtLeastOne = nil
      ratioShortfall = .costsNotPositive(presentValue: lowest)
      return
    }
    ratio = SimulatedSpread(zip(benefits, costs).map { $0 / $1 })
    let reached = zip(benefits, costs).reduce(into: 0) { count, draw in
      if draw.0 >= draw.1 { count += 1 }
    }
    chanceRatioAtLeastOne = Double(reached) / Double(benefits.count)
    ratioShortfall = nil
  }
}
