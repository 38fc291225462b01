import Dispatch
import Synchronization

/// Hands out the blocks of a file to threads, and passes from each block to the next what the next must know:
/// whether it starts inside quotes, and on which line.
///
/// Blocks are claimed in file order, so whoever waits for the block before waits for a thread that is at work.
final class BlockChain: Sendable {
  /// What is known where a block starts.
  struct Link: Equatable {
    var carry: QuoteCarry
    var line: Int

    /// What a file starts in.
    static let first = Link(carry: .outside, line: 1)
  }

  private struct State {
    var known: Int
    var link: Link
    var waiting: [Int: DispatchSemaphore] = [:]
    var failure: (block: Int, error: any Error)?
    var isBroken = false
  }

  private let state: Mutex<State>
  private let claimed = Atomic<Int>(0)
  /// The block whose link is known; read without the lock by threads that wait.
  private let ready = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let blockCount: Int

  init(blockCount: Int, first: Link) {
    self.blockCount = blockCount
    state = Mutex(State(known: 0, link: first))
  }

  /// The next block that nobody has, or `nil` when there is none or reading has failed.
  func claim() -> Int? {
    if isStopped.load(ordering: .relaxed) { return nil }
    let block = claimed.add(1, ordering: .relaxed).oldValue
    return block < blockCount ? block : nil
  }

  /// Waits for the link before a block; `nil` when a block before it could not be read.
  func link(before block: Int) -> Link? {
    var patience = 4000
    while patience > 0, ready.load(ordering: .acquiring) < block { patience -= 1 }
    let semaphore = state.withLock { state -> DispatchSemaphore? in
      if state.known == block || state.isBroken { return nil }
      let semaphore = DispatchSemaphore(value: 0)
      state.waiting[block] = semaphore
      return semaphore
    }
    semaphore?.wait()
    return state.withLock { $0.known == block ? $0.link : nil }
  }

  /// Makes the link after a block known.
  func publish(_ link: Link, after block: Int) {
    let semaphore = state.withLock { state in
      state.known = block + 1
      state.link = link
      return state.waiting.removeValue(forKey: block + 1)
    }
    ready.store(block + 1, ordering: .releasing)
    semaphore?.signal()
  }

  /// Ends the reading; of several errors the one in the first block counts.
  func fail(_ block: Int, _ error: any Error) {
    isStopped.store(true, ordering: .relaxed)
    let waiting = state.withLock { state -> [DispatchSemaphore] in
      if state.failure.map({ block < $0.block }) ?? true { state.failure = (block, error) }
      guard state.known <= block else { return [] }
      state.isBroken = true
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for semaphore in waiting { semaphore.signal() }
  }

  /// The error that ended the reading.
  var failure: (any Error)? { state.withLock { $0.failure?.error } }
}
