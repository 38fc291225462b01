import Dispatch
import Synchronization

/// The results of `count` independent pieces of work, in order, worked out on all cores.
///
/// Each piece is decided by its number alone, so the result does not depend on how many cores there are. Takes
/// the lock once a piece: give it pieces of a millisecond or more.
func concurrently<Output: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Output
) -> [Output] {
  let results = Mutex([Output?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0 }.compactMap { $0 }
}
