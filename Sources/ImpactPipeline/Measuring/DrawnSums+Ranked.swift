internal import Synchronization

extension DrawnSums {
  /// What sums come to, of which every draw is kept until it is ranked.
  func ranked(_ asked: [Proportion], settings: SimulationSettings) throws(ParameterFault) -> [Answer] {
    if asked.isEmpty { return [] }
    let (draws, batches) = try readied(asked, settings: settings, together: settings.draws)
    return Self.totals(of: asked, batches, over: draws.each { $0 }) { proportion, totals in
      var covered: [Int] = []
      proportion.appendCovered(in: totals, to: &covered)
      return Answer(range: DrawnRange(totals), covered: covered)
    }
  }

  /// What is made of each sum and its draws, in order, over some blocks of consecutive draws.
  static func totals<Result: Sendable>(
    of asked: [Proportion], _ batches: [Batch], over blocks: [SimulationBlock],
    _ result: @Sendable (Proportion, ArraySlice<Double>) -> Result
  ) -> [Result] {
    let count = blocks.reduce(0) { $0 + $1.count }
    // Room for a batch's draws, used again: fresh room of that size costs more than to fill it.
    let rooms = Mutex<[[Double]]>([])
    let most = batches.reduce(0) { max($0, $1.sums.count) }
    return concurrently(batches.count) { number in
      let batch = batches[number]
      var totals = rooms.withLock { $0.popLast() } ?? [Double](repeating: 0, count: most * count)
      var grouped = SimulationBlock()
      var draw = 0
      for block in blocks {
        batch.write(block, by: &grouped, to: &totals, at: draw, apart: count)
        draw += block.count
      }
      let made = batch.sums.enumerated().map { number, sum in
        result(asked[sum], totals[(number * count)..<((number + 1) * count)])
      }
      rooms.withLock { $0.append(totals) }
      return made
    }.flatMap { $0 }
  }
}
