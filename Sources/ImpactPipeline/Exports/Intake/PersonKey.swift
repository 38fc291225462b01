/// One person within a run, as a number that is never printed.
///
/// People with an address are the same person everywhere; people known by name alone are told apart only
/// within one event, since two events may each have a Sam Khan.
struct PersonKey: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  private init(_ bytes: [UInt8], domain: UInt8) {
    (high, low) = KeyedHash.hash128(bytes, domain: domain)
  }

  /// The person of an address, trimmed and case-folded, or of another key that stays the same across events.
  init(stable key: String) { self.init(Array(TextForm.folded(key).utf8), domain: 1) }

  /// The person of a name within one event.
  init(name: String, at event: EventReference) {
    self.init(Array(TextForm.folded(name).utf8) + [0] + event.keyBytes, domain: 2)
  }

  /// Somebody without any mark, told apart by where their row stands.
  init(anonymousAt line: Int, file: String, number: Int = 0) {
    self.init(Array("\(line) \(number) \(file)".utf8), domain: 3)
  }

  /// Somebody who came with another person.
  init(guest number: Int, of host: PersonKey) {
    self.init(Array("\(host.high) \(host.low) \(number)".utf8), domain: 4)
  }
}

extension PersonKey: Comparable {
  /// An order without meaning that is the same on every run.
  static func < (left: PersonKey, right: PersonKey) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
