/// Random numbers that depend on a seed, a name and a position, and on nothing else.
///
/// Draw 7 of "quantity of O-12" is the same number whatever else is drawn, in whatever order, on however many
/// cores; so adding a variable shifts no other. It is SplitMix64 (Steele, Lea and Flood, 2014), started at a
/// hash of seed and name and read by position. Not fit for secrets.
public struct SeededRandom: Hashable, Sendable {
  let key: UInt64

  /// The numbers of a name under a seed. Names that differ in one byte give unrelated numbers.
  public init(seed: UInt64, name: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    self.init(key: Self.mixed(Self.mixed(seed) ^ hash))
  }

  /// The generator in its plain published form, started at a state.
  init(key: UInt64) { self.key = key }

  /// The 64 bits at a position.
  public func bits(at position: Int) -> UInt64 {
    Self.mixed(key &+ (UInt64(truncatingIfNeeded: position) &+ 1) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// The number at a position, above 0 and below 1: one of 2⁵² evenly spaced.
  public func uniform(at position: Int) -> Double {
    (Double(bits(at: position) >> 12) + 0.5) * 0x1p-52
  }

  /// The number at a position from the standard normal curve.
  public func normal(at position: Int) -> Double {
    NormalCurve.quantile(uniform(at: position))
  }

  /// The numbers at consecutive positions from the standard normal curve, as one by one but several at a time.
  func normals(at positions: Range<Int>, kernels: KernelSet = .widest) -> [Double] {
    var numbers = [Double](repeating: 0, count: positions.count)
    fill(&numbers, at: positions.lowerBound, kernels: kernels)
    return numbers
  }

  /// Replaces numbers by those of ``normals(at:kernels:)`` from a position on, in the room they have.
  func fill(_ numbers: inout [Double], at first: Int, kernels: KernelSet = .widest) {
    let count = numbers.count
    var next = kernels != .plain ? fillByKernel(&numbers, at: first, kernels) : 0
    guard next < count else { return }
    // One place more than there are numbers, so that the last may be written before it is known to be none.
    var tails = [Int](repeating: 0, count: count - next + 1)
    var tailCount = 0
    while next + 4 <= count {
      let position = first + next
      let shares = SIMD4(
        uniform(at: position), uniform(at: position + 1), uniform(at: position + 2),
        uniform(at: position + 3))
      let central = NormalCurve.centralQuantiles(shares)
      for lane in 0..<4 {
        numbers[next + lane] = central[lane]
        tails[tailCount] = next + lane
        tailCount += NormalCurve.isTail(shares[lane]) ? 1 : 0
      }
      next += 4
    }
    for place in tails[..<tailCount] { numbers[place] = normal(at: first + place) }
    for place in next..<count { numbers[place] = normal(at: first + place) }
  }

  /// The whole number at a position, from 0 up to but without `bound`, which is above 0. Uneven by less than
  /// `bound ÷ 2⁶⁴`.
  public func index(below bound: Int, at position: Int) -> Int {
    Int(bits(at: position).multipliedFullWidth(by: UInt64(bound)).high)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
