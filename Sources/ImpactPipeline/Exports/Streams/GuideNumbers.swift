/// The guide's number for the numbers of its id's and its title's texts.
///
/// An id nearly always goes with one title, which is looked at first.
struct GuideNumbers: Sendable {
  private var latest: [(title: Int, guide: Int32)] = []
  private var all: [UInt64: Int32] = [:]

  /// The number, or -1 for a pair not met before.
  @inline(__always)
  mutating func number(_ id: Int, _ title: Int) -> Int32 {
    if id < latest.count, latest[id].title == title { return latest[id].guide }
    guard let guide = all[UInt64(id) << 32 | UInt64(title)] else { return -1 }
    latest[id] = (title, guide)
    return guide
  }

  mutating func keep(_ guide: Int32, _ id: Int, _ title: Int) {
    all[UInt64(id) << 32 | UInt64(title)] = guide
    while latest.count <= id { latest.append((-1, -1)) }
    latest[id] = (title, guide)
  }
}
