import Synchronization

/// What was worked out for each key that it was asked for, so that those who ask later, on whatever core, get it at once.
///
/// Only for answers that the key decides: where two ask for the same at the same time both work it out, and one answer is
/// kept.
final class Remembered<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let answers = Mutex<[Key: Answer]>([:])

  /// The answer to a key, worked out when it is asked for the first time.
  func answer(to key: Key, _ work: () -> Answer) -> Answer {
    if let known = answers.withLock({ $0[key] }) { return known }
    // Not under the lock, so that others need not wait for it.
    let answer = work()
    answers.withLock { $0[key] = answer }
    return answer
  }
}
