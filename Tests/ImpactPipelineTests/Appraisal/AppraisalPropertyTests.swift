import Testing

@testable import ImpactPipeline

/// What must hold whatever the numbers are, over seeded random inputs: a failure names its round.
@Suite struct `Appraisal properties` {
  /// Random inputs that are the same in every run.
  struct Inputs {
    private let random: SeededRandom
    private var position = 0

    init(_ property: String, round: Int) { random = SeededRandom(seed: UInt64(round), name: property) }

    mutating func number(_ range: ClosedRange<Double>) -> Double {
      position += 1
      return range.lowerBound + random.uniform(at: position) * (range.upperBound - range.lowerBound)
    }

    mutating func count(_ range: ClosedRange<Int>) -> Int {
      position += 1
      return range.lowerBound + random.index(below: range.count, at: position)
    }

    mutating func flow(_ range: ClosedRange<Double>) throws -> YearlyFlow {
      try YearlyFlow((0..<count(1...60)).map { _ in number(range) })
    }

    mutating func discounting() -> Discounting {
      let schedule = DiscountSchedule.published[count(0...(DiscountSchedule.published.count - 1))]
      return Discounting(schedule, convention: DiscountConvention.allCases[count(0...1)])
    }

    /// A range, sometimes with its central value at an end.
    mutating func estimate(_ range: ClosedRange<Double>) -> Estimate {
      let ends = [number(range), number(range)].sorted()
      let central = ends[0] + max(0, min(1, number(-0.2...1.2))) * (ends[1] - ends[0])
      return Estimate(low: ends[0], central: min(max(central, ends[0]), ends[1]), high: ends[1]) ?? .zero
    }
  }

  private static let rounds = 0..<60

  @Test(arguments: rounds) func `discounting is linear`(round: Int) throws {
    var inputs = Inputs("linear", round: round)
    let (one, other) = (try inputs.flow(-1e6...1e6), try inputs.flow(-1e6...1e6))
    let (a, b) = (inputs.number(-10...10), inputs.number(-10...10))
    let discounting = inputs.discounting()
    let together = (one.scaled(by: a) + other.scaled(by: b)).presentValue(discounting)
    let apart = a * one.presentValue(discounting) + b * other.presentValue(discounting)
    #expect(abs(together - apart) < 1e-4)
  }

  @Test(arguments: rounds) func `the ratio of a union lies between those of its parts`(round: Int) throws {
    var inputs = Inputs("union", round: round)
    let discounting = inputs.discounting()
    let parts = try (0..<inputs.count(2...6)).map { _ in
      Appraisal(
        benefits: try inputs.flow(-1e5...1e6), costs: try inputs.flow(1...1e6), discounting: discounting)
    }
    let union = Appraisal(
      benefits: parts.map(\.benefits).total(), costs: parts.map(\.costs).total(), discounting: discounting)
    let ratios = try parts.map { try $0.benefitCostRatio }
    let ratio = try union.benefitCostRatio
    #expect(ratio >= (ratios.min() ?? 0) - 1e-9 && ratio <= (ratios.max() ?? 0) + 1e-9)
  }

  @Test(arguments: rounds) func `removing an outcome without disbenefits never raises PVB`(round: Int) throws
  {
    var inputs = Inputs("removing", round: round)
    let discounting = inputs.discounting()
    let outcomes = try (0..<inputs.count(1...8)).map { _ in
      try BenefitStream(
        annualImpact: inputs.number(0...1e6), startingYear: inputs.count(0...5),
        years: inputs.count(0...30), dropOff: inputs.number(0...1)
      ).flow
    }
    let all = outcomes.total().presentValue(discounting)
    for left in outcomes.indices {
      var rest = outcomes
      rest.remove(at: left)
      #expect(rest.total().presentValue(discounting) <= all * (1 + 1e-12))
    }
  }

  @Test(arguments: rounds) func `later, shorter and faster-falling benefits are never worth more`(
    round: Int
  ) throws {
    var inputs = Inputs("stream", round: round)
    let discounting = inputs.discounting()
    let (impact, start) = (inputs.number(0...1e6), inputs.count(0...20))
    let (years, dropOff) = (inputs.count(1...40), inputs.number(0...0.9))
    func worth(start: Int, years: Int, dropOff: Double) throws -> Double {
      try BenefitStream(annualImpact: impact, startingYear: start, years: years, dropOff: dropOff)
        .flow.presentValue(discounting)
    }
    let base = try worth(start: start, years: years, dropOff: dropOff) * (1 + 1e-12)
    #expect(try worth(start: start + 1, years: years, dropOff: dropOff) <= base)
    #expect(try worth(start: start, years: years - 1, dropOff: dropOff) <= base)
    #expect(try worth(start: start, years: years, dropOff: dropOff + 0.1) <= base)
  }

  @Test(arguments: rounds) func `discounted payback is never earlier when costs come first`(round: Int) throws
  {
    var inputs = Inputs("payback", round: round)
    let appraisal = Appraisal(
      benefits: YearlyFlow.none + (try inputs.flow(0...1000)),
      costs: try YearlyFlow([inputs.number(0...20_000)]))
    let plain = try? appraisal.paybackYear(.undiscounted)
    if let discounted = try? appraisal.paybackYear(.discounted) {
      let year = try #require(plain)
      #expect(discounted >= year)
    }
  }

  @Test(arguments: rounds) func `every deduction only deducts`(round: Int) throws {
    var inputs = Inputs("additionality", round: round)
    let rates = (0..<3).map { _ in inputs.number(0...0.9) }
    func factor(_ rates: [Double]) throws -> Double {
      try Additionality(deadweight: rates[0], attributionToOthers: rates[1], displacement: rates[2]).factor
    }
    let base = try factor(rates)
    for index in rates.indices {
      var higher = rates
      higher[index] += 0.05
      #expect(try factor(higher) < base)
    }
    let gross = inputs.number(-1e6...1e6)
    let full = FullAdditionality(
      intervention: try .init(gross: gross, leakage: rates[1], displacement: rates[2]),
      reference: try .init(gross: gross * rates[0], leakage: rates[1], displacement: rates[2]))
    #expect(abs(full.impact - gross * base) < 1e-6)
  }

  @Test(arguments: rounds) func `prices there and back are where they were`(round: Int) throws {
    var inputs = Inputs("prices", round: round)
    let series = CalendarDeflators.gdp.financialYears
    let years = series.years
    let (from, to) = (
      years[inputs.count(0...(years.count - 1))], years[inputs.count(0...(years.count - 1))]
    )
    let pounds = inputs.number(-1e9...1e9)
    let there = try PriceBase(series, financialYearStarting: to).real(pounds, pricedIn: from)
    let back = try PriceBase(series, financialYearStarting: from).real(there, pricedIn: to)
    #expect(abs(back - pounds) < 1e-5)
  }

  @Test(arguments: rounds) func `a wider range never narrows its own interval`(round: Int) throws {
    var inputs = Inputs("wider", round: round)
    let narrow = inputs.estimate(-1000...1000)
    let wide = try #require(
      Estimate(
        low: narrow.low - inputs.number(0...500), central: narrow.central,
        high: narrow.high + inputs.number(0...500)))
    for shape in DistributionShape.allCases {
      func width(_ estimate: Estimate) throws -> Double {
        let range = RangeDistribution(estimate, shape)
        return try range.quantile(0.9) - range.quantile(0.1)
      }
      #expect(try width(wide) >= width(narrow) - 1e-6)
    }
    let bars = Tornado(
      [narrow, wide].map { estimate in
        TornadoInput(id: "x", estimate: estimate) { 3 * $0 - 7 }
      }
    ).bars
    #expect(bars[0].atHigh >= bars[1].atHigh && bars[0].atLow <= bars[1].atLow)
  }

  @Test(arguments: 0..<12) func `wider inputs never narrow a simulated interval`(round: Int) throws {
    var inputs = Inputs("simulated", round: round)
    let estimates = (0..<inputs.count(1...8)).map { _ in inputs.estimate(0...1000) }
    let widened = inputs.count(0...(estimates.count - 1))
    let (below, above) = (inputs.number(0...300), inputs.number(0...300))
    let shape = DistributionShape.allCases[inputs.count(0...1)]
    let settings = try SimulationSettings(
      seed: UInt64(round), draws: 4000, correlation: inputs.number(0...0.5))
    func width(_ estimates: [Estimate]) throws -> Double {
      let names = estimates.indices.map { "v\($0)" }
      let model = try SimulationModel(
        variables: zip(names, estimates).map { .init(id: $0, RangeDistribution($1, shape), group: "g") },
        terms: names.map { .init(id: $0, coefficient: 1, variables: [$0]) })
      let results = try model.run(
        scopes: [SimulationScope(id: "all", benefits: names.map { .init($0) })], settings: settings)
      let spread = try #require(results.first).benefits
      return spread.p90 - spread.p10
    }
    var wider = estimates
    let one = estimates[widened]
    wider[widened] = try #require(
      Estimate(low: one.low - below, central: one.central, high: one.high + above))
    // Sampled percentiles carry sampling noise: a hundredth of the width is allowed for it.
    let narrow = try width(estimates)
    #expect(try width(wider) >= narrow * 0.99)
  }

  @Test(arguments: rounds) func `Wilson narrows with the sample and widens with the confidence`(
    round: Int
  ) throws {
    var inputs = Inputs("wilson", round: round)
    let n = inputs.count(1...400)
    let successes = inputs.count(0...n)
    let interval = try ProportionInterval.wilson(successes: successes, of: n)
    let larger = try ProportionInterval.wilson(successes: 4 * successes, of: 4 * n)
    let surer = try ProportionInterval.wilson(successes: successes, of: n, confidence: 0.99)
    #expect(interval.lower <= interval.share && interval.share <= interval.upper)
    #expect(interval.lower >= 0 && interval.upper <= 1)
    #expect(larger.upper - larger.lower < interval.upper - interval.lower)
    #expect(surer.lower <= interval.lower && surer.upper >= interval.upper)
  }

  @Test(arguments: rounds) func `Gini ignores order and scale and stays below its greatest value`(
    round: Int
  ) throws {
    var inputs = Inputs("gini", round: round)
    let holdings = (0..<inputs.count(1...40)).map { _ in inputs.number(0...1000) }
    let gini = try #require(try GiniCoefficient.of(holdings))
    let turned = try #require(try GiniCoefficient.of(holdings.reversed().map { $0 * 7 }))
    #expect(abs(gini - turned) < 1e-12)
    #expect(gini >= -1e-12 && gini <= Double(holdings.count - 1) / Double(holdings.count) + 1e-12)
  }

  @Test(arguments: rounds) func `just beyond a switching value the net changes sign`(round: Int) throws {
    var inputs = Inputs("switch", round: round)
    let (slope, cost) = (inputs.number(-100...100), inputs.number(-5000...5000))
    func net(_ value: Double) -> Double { slope * value - cost }
    do {
      let found = try SwitchingValue.find(current: 1, over: -100...100, tolerance: 1e-6, net: net)
      let outward = found.side == .atLeast ? -1e-6 : 1e-6
      #expect(net(found.value) >= 0)
      #expect(net(found.value + outward) <= 0)
    } catch NoSwitch.alwaysPays {
      #expect(net(-100) >= 0 && net(100) >= 0)
    } catch NoSwitch.neverPays {
      #expect(net(-100) < 0 && net(100) < 0)
    }
  }

  @Test(arguments: rounds) func `the values at ranks are those of a sort`(round: Int) throws {
    var inputs = Inputs("ranks", round: round)
    let levels = inputs.count(1...500)
    // Alike by turns, crowded beside a value far off, and spread out.
    let power = [1.0, 3, 200][round % 3]
    let values =
      (0..<inputs.count(1...700)).map { _ in Double(inputs.count(0...levels)) * power }
      + (round % 3 == 1 ? [1e12] : [])
    let ranks = Set((0..<inputs.count(1...20)).map { _ in inputs.count(0...(values.count - 1)) }).sorted()
    for order in [values, values.sorted(), values.sorted().reversed()] {
      let sorted = values.sorted()
      for kernels in KernelSet.runnable {
        let found = OrderStatistics.values(atRanks: ranks, of: order[...], kernels: kernels)
        #expect(found == ranks.map { sorted[$0] })
        let among = ([-1] + order + [.infinity]).dropFirst().dropLast()
        #expect(OrderStatistics.values(atRanks: ranks, of: among, kernels: kernels) == found)
      }
    }
  }

  @Test(arguments: rounds) func `a spread's percentiles are the sample's quantiles`(round: Int) throws {
    var inputs = Inputs("spread", round: round)
    let draws = (0..<inputs.count(1...300)).map { _ in inputs.number(-10...10) }
    let spread = SimulatedSpread(draws)
    let sample = try SampleQuantiles(draws)
    #expect(spread.p10 == (try sample.quantile(0.1)))
    #expect(spread.p50 == sample.median)
    #expect(spread.p90 == (try sample.quantile(0.9)))
  }

  @Test(arguments: rounds) func `new names for the kinds change no total`(round: Int) throws {
    var inputs = Inputs("names", round: round)
    let flows = try (0..<inputs.count(1...6)).map { _ in try inputs.flow(-1000...1000) }
    let cost = KindedFlow("cost", try inputs.flow(1...1000))
    let discounting = inputs.discounting()
    func value(_ name: (Int) -> String) -> Double {
      let appraisal = KindedAppraisal(
        benefits: flows.enumerated().map { KindedFlow(name($0.offset), $0.element) }, costs: [cost],
        discounting: discounting)
      return appraisal.part(
        RatioDefinition(
          id: "all", title: "All", benefits: Set(flows.indices.map(name)), costs: ["cost"])
      ).netPresentSocialValue
    }
    #expect(value { "kind \($0)" } == value { "\(100 - $0)" })
  }
}
