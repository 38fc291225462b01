import Dispatch
import Synchronization

/// Calls that mostly wait for the disk, made by several threads at once.
///
/// A disk makes many flushes in the time of one when they come together: a hundred files took 500 ms one after
/// another and 25 ms so on the disk that this was measured on, and no less with more threads.
final class SideBySide<Failure: Error>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) throws(Failure) -> Void
  private let next = Atomic<Int>(0)
  private let failed = Mutex<(number: Int, failure: Failure)?>(nil)

  private init(_ count: Int, _ work: @Sendable @escaping (Int) throws(Failure) -> Void) {
    self.count = count
    self.work = work
  }

  /// Does the work for each number below `count`, in no order, until one fails; of several failures that with the
  /// least number is thrown.
  static func forEach(
    _ count: Int, _ work: @Sendable @escaping (Int) throws(Failure) -> Void
  ) throws(Failure) {
    let all = SideBySide(count, work)
    let group = DispatchGroup()
    // A queue of its own has a thread of its own even when all the processors are taken, for those that wait here
    // take none.
    for _ in 0..<min(8, count) { DispatchQueue(label: "lotireport.wait").async(group: group) { all.run() } }
    group.wait()
    if let failure = all.failed.withLock({ $0?.failure }) { throw failure }
  }

  private func run() {
    while failed.withLock({ $0 == nil }) {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      do throws(Failure) {
        try work(number)
      } catch {
        failed.withLock { if $0.map({ number < $0.number }) ?? true { $0 = (number, error) } }
      }
    }
  }
}
