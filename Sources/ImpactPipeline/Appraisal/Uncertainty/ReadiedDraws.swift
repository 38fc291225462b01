internal import Synchronization

/// Some terms of a model made ready to be drawn, block by block of consecutive draws.
struct ReadiedDraws: Sendable {
  let model: SimulationModel
  /// Their positions in the model.
  let terms: [Int]
  let variables: [DrawnVariable]
  let correlation: Double
  /// The draws of each block.
  let blocks: [Range<Int>]

  /// What is made of each block with the draws of every term, in order; of those in a range alone where one is given.
  func each<Result: Sendable>(
    in range: Range<Int>? = nil, _ result: @Sendable (SimulationBlock) -> Result
  ) -> [Result] {
    let range = range ?? blocks.indices
    // Room for a block, used again where the result is not the block itself: fresh room costs as much as to fill it.
    let rooms = Mutex<[SimulationBlock]>([])
    return concurrently(range.count) { index in
      var block = rooms.withLock { $0.popLast() } ?? SimulationBlock()
      block.draw(
        blocks[range.lowerBound + index], of: terms, in: model, variables, correlation: correlation)
      let made = result(block)
      rooms.withLock { $0.append(block) }
      return made
    }
  }
}
