// Why unsafe: it reads every byte of a large input. Callers give a pointer to as many readable bytes as they say.
// `InputDigestTests` compares it with the formula on plain integers.

#if arch(x86_64)
  /// Adds up, for each of two sequences of keys, the products that `BlockSum` is made of.
  /// - Parameters:
  ///   - count: how many bytes; a multiple of 64.
  ///   - place: the number of the first 64-bit word in the source.
  ///   - multipliers: K of the two sequences.
  /// - Returns: two sums modulo 2⁶⁴.
  @inline(never)
  public func sumProducts(
    of bytes: UnsafeRawPointer, count: Int, at place: Int, multipliers: (UInt64, UInt64)
  ) -> (UInt64, UInt64) {
    let number = UInt64(truncatingIfNeeded: place &+ 1)
    var (firstKeys, secondKeys) = (keys(number, multipliers.0), keys(number, multipliers.1))
    var (firstStep, secondStep) = (steps(number, multipliers.0), steps(number, multipliers.1))
    // Steps are apart by what stays the same.
    let lanes = UInt64(Numbers.count)
    let firstGrowth = Numbers(repeating: multipliers.0 &* 2 &* lanes &* lanes)
    let secondGrowth = Numbers(repeating: multipliers.1 &* 2 &* lanes &* lanes)
    var (first, second) = (Numbers(repeating: 0), Numbers(repeating: 0))
    var index = 0
    while index < count {
      let words = unsafe Numbers(at: bytes + index)
      first = first + words.products(keys: firstKeys)
      second = second + words.products(keys: secondKeys)
      firstKeys = firstKeys + firstStep
      secondKeys = secondKeys + secondStep
      firstStep = firstStep + firstGrowth
      secondStep = secondStep + secondGrowth
      index &+= Numbers.count &* 8
    }
    return (first.sum, second.sum)
  }

  /// The keys of words from a number on, which counts from 1.
  @inline(__always)
  private func keys(_ number: UInt64, _ multiplier: UInt64) -> Numbers {
    Numbers { (number &+ $0) &* (number &+ $0) &* multiplier }
  }

  /// What the keys of words are less than those of the next ones: of n lanes, (w + n)² is w² + 2nw + n².
  @inline(__always)
  private func steps(_ number: UInt64, _ multiplier: UInt64) -> Numbers {
    let lanes = UInt64(Numbers.count)
    return Numbers { ((number &+ $0) &* 2 &* lanes &+ lanes &* lanes) &* multiplier }
  }
#endif
