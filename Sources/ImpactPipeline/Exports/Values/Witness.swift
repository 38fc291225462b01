/// How many cells say a thing, and the first line that does.
struct Witness: Hashable, Sendable {
  var count = 0
  var line = Int.max

  mutating func add(_ other: Witness) {
    count += other.count
    line = min(line, other.line)
  }
}
