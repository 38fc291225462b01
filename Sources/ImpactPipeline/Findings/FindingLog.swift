/// Findings in order, kept small: a file of which every row is rejected leaves one for each.
///
/// A `Finding` takes some 150 bytes and the texts that it holds; here it takes what its texts differ by, some forty to a
/// hundred. What is given back is equal to what was put in. Two logs are joined without copying what they hold.
///
/// Reading one by its number takes time in proportion to the logarithm of the bytes; appending takes constant time.
public struct FindingLog: Sendable {
  private var parts: [FindingLogPart] = []
  /// The number of the first finding of each part.
  private var starts: [Int] = []
  /// How many there are.
  public private(set) var count = 0

  /// An empty log.
  public init() {}

  /// A log of those findings, in their order.
  public init(_ findings: some Sequence<Finding>) { append(contentsOf: findings) }

  /// Adds one at the end.
  public mutating func append(_ finding: Finding) {
    if parts.last?.isFull ?? true {
      parts.append(FindingLogPart())
      starts.append(count)
    }
    parts[parts.count - 1].append(finding)
    count += 1
  }

  /// Adds those at the end, in their order.
  public mutating func append(contentsOf findings: some Sequence<Finding>) {
    for finding in findings { append(finding) }
  }

  /// Adds all of another log at the end; takes time in proportion to its bytes over a million.
  public mutating func append(contentsOf other: FindingLog) {
    // A short one is put into the last part, so that a thousand files do not make a thousand parts.
    guard other.count > Self.joined else { return append(contentsOf: AnySequence(other)) }
    parts += other.parts
    starts += other.starts.map { $0 + count }
    count += other.count
  }

  /// Forgets all.
  public mutating func removeAll() {
    if count > 0 { self = FindingLog() }
  }

  private static let joined = 64
}

extension FindingLog: RandomAccessCollection {
  /// 0: the first finding's number.
  public var startIndex: Int { 0 }
  /// One more than the last finding's number.
  public var endIndex: Int { count }

  /// The finding of a number.
  ///
  /// - Precondition: there is one of that number.
  public subscript(number: Int) -> Finding {
    precondition(number >= 0 && number < count, "there is no such finding")
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return parts[low].finding(number - starts[low])
  }
}

extension FindingLog: ExpressibleByArrayLiteral {
  /// A log of those findings.
  public init(arrayLiteral findings: Finding...) { self.init(findings) }
}

extension FindingLog: Hashable {
  /// By how many there are and the first, which is enough to tell most apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(first)
  }

  /// Equal when they hold equal findings in one order.
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension FindingLog {
  /// One log and then the other.
  public static func + (left: Self, right: Self) -> Self {
    var both = left
    both.append(contentsOf: right)
    return both
  }

  /// A log and then a list.
  public static func + (left: Self, right: [Finding]) -> Self {
    var both = left
    both.append(contentsOf: right)
    return both
  }

  /// Adds all of another log at the end.
  public static func += (left: inout Self, right: Self) { left.append(contentsOf: right) }

  /// Adds a list at the end.
  public static func += (left: inout Self, right: [Finding]) { left.append(contentsOf: right) }

  /// The findings in the order of their lines and columns, those of a whole file first; ones of one place stay as they
  /// were. Takes n log n time, or n when they are in order already.
  func inOrderOfPlaces() -> FindingLog {
    let places = indices.map { number in
      let place = self[number].place
      return (line: place?.line ?? 0, column: place?.column ?? 0, number: number)
    }
    guard !zip(places, places.dropFirst()).allSatisfy({ ($0.line, $0.column) <= ($1.line, $1.column) }) else {
      return self
    }
    return FindingLog(places.sorted { $0 < $1 }.lazy.map { self[$0.number] })
  }
}
