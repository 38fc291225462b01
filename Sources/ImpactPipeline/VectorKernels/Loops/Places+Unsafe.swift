// Why unsafe: it writes by pointer; its callers make room for all bits of a word, and for eight.

#if arch(x86_64)
  /// Writes the place of each set bit, counted from `first`; of up to eight it may write more, which mean nothing.
  @inline(__always)
  func writePlaces(of bits: UInt64, count: Int, from first: UInt32, to target: UnsafeMutablePointer<UInt32>) {
    // More than six are so rare that the processor foresees it.
    var open = bits
    for place in 0..<6 {
      unsafe target[place] = first &+ UInt32(truncatingIfNeeded: open.trailingZeroBitCount)
      open &= open &- 1
    }
    var place = 6
    while place < count {
      unsafe target[place] = first &+ UInt32(truncatingIfNeeded: open.trailingZeroBitCount)
      open &= open &- 1
      place &+= 1
    }
  }
#endif
