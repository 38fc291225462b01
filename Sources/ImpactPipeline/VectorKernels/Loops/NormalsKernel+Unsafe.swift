// Why unsafe: it works out every draw of a simulation. Callers give room for as many numbers as they say.
// `SeededRandomTests` compares it to the last bit with the numbers one by one.

#if arch(x86_64)
  /// Writes numbers above 0 and below 1 of SplitMix64 by position, as `SeededRandom.uniform(at:)` gives them.
  /// - Parameters:
  ///   - position: that of the first number.
  ///   - count: how many; a multiple of eight.
  @inline(never)
  public func writeUniforms(
    key: UInt64, at position: Int, count: Int, into numbers: UnsafeMutablePointer<Double>
  ) {
    var states = Numbers { (UInt64(truncatingIfNeeded: position) &+ 1 &+ $0) &* step &+ key }
    let further = Numbers(repeating: step &* UInt64(Numbers.count))
    let ones = Numbers(repeating: 0x3FF0_0000_0000_0000)
    var index = 0
    while index < count {
      // As the last 52 bits of a number from 1 up to 2, less 1, and half a step more: all of it exact.
      let number = Reals(bits: mixed(states) >> 12 | ones)
      unsafe (number - Reals(repeating: 1) + Reals(repeating: 0x1p-53)).store(to: numbers + index)
      states = states + further
      index &+= Numbers.count
    }
  }

  /// Replaces shares of the standard normal curve by the numbers they lie below, as `NormalCurve.quantile(_:)` does.
  ///
  /// The coefficients are the eight above the fraction's line from the constant up, and then the eight below.
  /// - Parameters:
  ///   - count: how many; a multiple of eight.
  ///   - tails: room for as many numbers and eight more.
  ///   - places: room for as many numbers and eight more.
  @inline(never)
  public func replaceByQuantiles(
    _ numbers: UnsafeMutablePointer<Double>, count: Int, central: UnsafePointer<Double>,
    middle: UnsafePointer<Double>, tail: UnsafePointer<Double>, tails: UnsafeMutablePointer<Double>,
    places: UnsafeMutablePointer<Int64>
  ) {
    let half = Reals(repeating: 0.5)
    let (centre, edge) = (Reals(repeating: 0.180625), Reals(repeating: 0.425))
    var tailCount = 0
    var index = 0
    // Two registers at a time: a polynomial's steps wait for each other, and those of another fill the gaps.
    let lanes = Reals.count
    while index &+ 2 &* lanes <= count {
      let (share, other) = unsafe (Reals(at: numbers + index), Reals(at: numbers + (index &+ lanes)))
      let (q, otherQ) = (share - half, other - half)
      let (r, otherR) = (centre - q * q, centre - otherQ * otherQ)
      let (top, otherTop) = unsafe polynomials(r, otherR, central)
      let (bottom, otherBottom) = unsafe polynomials(r, otherR, central + 8)
      unsafe (q * top / bottom).store(to: numbers + index)
      unsafe (otherQ * otherTop / otherBottom).store(to: numbers + (index &+ lanes))
      tailCount &+= unsafe share.store(
        whereNegative: edge - q.magnitude, to: tails + tailCount, first: index, places: places + tailCount)
      tailCount &+= unsafe other.store(
        whereNegative: edge - otherQ.magnitude, to: tails + tailCount, first: index &+ lanes,
        places: places + tailCount)
      index &+= 2 &* lanes
    }
    while index < count {
      let share = unsafe Reals(at: numbers + index)
      let q = share - half
      let r = centre - q * q
      unsafe (q * polynomial(r, central) / polynomial(r, central + 8)).store(to: numbers + index)
      tailCount &+= unsafe share.store(
        whereNegative: edge - q.magnitude, to: tails + tailCount, first: index, places: places + tailCount)
      index &+= lanes
    }
    // The last few may be fewer; what is beyond them is worked out from a share that has a quantile, and left.
    unsafe half.store(to: tails + tailCount)
    index = 0
    while index < tailCount {
      let share = unsafe Reals(at: tails + index)
      let q = share - half
      let outside = (Reals(repeating: 1) - share).replaced(by: share, whereNegative: q)
      let r = (Reals(repeating: 0) - logarithm(outside)).squareRoot
      let isFar = Reals(repeating: 5) - r
      let near = r - Reals(repeating: 1.6)
      var z = unsafe polynomial(near, middle) / polynomial(near, middle + 8)
      if isFar.hasNegatives {
        let far = r - Reals(repeating: 5)
        z = unsafe z.replaced(by: polynomial(far, tail) / polynomial(far, tail + 8), whereNegative: isFar)
      }
      unsafe z.replaced(by: Reals(repeating: 0) - z, whereNegative: q).store(to: tails + index)
      index &+= Reals.count
    }
    index = 0
    while index < tailCount {
      unsafe numbers[Int(places[index])] = tails[index]
      index &+= 1
    }
  }

  /// Writes the sums of resamples of a sample, drawn as `SeededRandom.index(below:at:)` draws, one after the other and each
  /// in its order.
  /// - Parameters:
  ///   - count: how many values the sample has, which each resample takes as often; below 2³².
  ///   - resamples: how many; a multiple of eight.
  @inline(never)
  public func writeSumsOfResamples(
    of sample: UnsafePointer<Double>, count: Int, key: UInt64, resamples: Int,
    into sums: UnsafeMutablePointer<Double>
  ) {
    let further = Numbers(repeating: step)
    let bound = Numbers(repeating: UInt64(count))
    var resample = 0
    while resample < resamples {
      let first = UInt64(truncatingIfNeeded: resample &* count &+ 1)
      var states = Numbers { (first &+ $0 &* UInt64(count)) &* step &+ key }
      var sum = Reals(repeating: 0)
      var index = 0
      while index < count {
        let bits = mixed(states)
        // The upper half of the product with the bound, of which the lower half of the bits gives but what it carries.
        let places = ((bits >> 32).lowProduct(bound) + bits.lowProduct(bound) >> 32) >> 32
        sum = unsafe sum + Reals(of: sample, at: places)
        states = states + further
        index &+= 1
      }
      unsafe sum.store(to: sums + resample)
      resample &+= Reals.count
    }
  }

  /// How far apart the states of SplitMix64 are.
  private var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// The bits of SplitMix64 at some states.
  @inline(__always)
  private func mixed(_ states: Numbers) -> Numbers {
    let once = (states ^ states >> 30) * Numbers(repeating: 0xBF58_476D_1CE4_E5B9)
    let twice = (once ^ once >> 27) * Numbers(repeating: 0x94D0_49BB_1331_11EB)
    return twice ^ twice >> 31
  }

  /// The natural logarithm of numbers that are positive and normal, as `PortableMath.log(_:)` gives it.
  @inline(__always)
  private func logarithm(_ x: Reals) -> Reals {
    // The exponent as the last bits of 2⁵² and more, which is exact and costs no conversion.
    let biased = Reals(bits: x.bits >> 52 | Numbers(repeating: 0x4330_0000_0000_0000))
    var exponent = biased - Reals(repeating: 0x1p52 + 1023)
    let fraction = x.bits & Numbers(repeating: 0x000F_FFFF_FFFF_FFFF)
    let mantissa = Reals(bits: fraction | Numbers(repeating: 0x3FF0_0000_0000_0000))
    let isUpper = Reals(repeating: 1.4142135623730951) - mantissa
    let one = Reals(repeating: 1)
    let m = mantissa.replaced(by: mantissa * Reals(repeating: 0.5), whereNegative: isUpper)
    exponent = exponent.replaced(by: exponent + one, whereNegative: isUpper)
    let s = (m - one) / (m + one)
    let square = s * s
    var sum = Reals(repeating: 1.0 / 21)
    sum = sum * square + Reals(repeating: 1.0 / 19)
    sum = sum * square + Reals(repeating: 1.0 / 17)
    sum = sum * square + Reals(repeating: 1.0 / 15)
    sum = sum * square + Reals(repeating: 1.0 / 13)
    sum = sum * square + Reals(repeating: 1.0 / 11)
    sum = sum * square + Reals(repeating: 1.0 / 9)
    sum = sum * square + Reals(repeating: 1.0 / 7)
    sum = sum * square + Reals(repeating: 1.0 / 5)
    sum = sum * square + Reals(repeating: 1.0 / 3)
    sum = sum * square + one
    let twice = Reals(repeating: 2) * s * sum
    return exponent * Reals(repeating: 6.93147180369123816490e-01)
      + (twice + exponent * Reals(repeating: 1.90821492927058770002e-10))
  }

  /// Two polynomials with the same coefficients, side by side.
  @inline(__always)
  private func polynomials(_ x: Reals, _ y: Reals, _ c: UnsafePointer<Double>) -> (Reals, Reals) {
    var (sum, other) = unsafe (Reals(repeating: c[7]), Reals(repeating: c[7]))
    @inline(__always) func step(_ power: Int) {
      let coefficient = unsafe Reals(repeating: c[power])
      (sum, other) = (sum * x + coefficient, other * y + coefficient)
    }
    step(6)
    step(5)
    step(4)
    step(3)
    step(2)
    step(1)
    step(0)
    return (sum, other)
  }

  @inline(__always)
  private func polynomial(_ x: Reals, _ c: UnsafePointer<Double>) -> Reals {
    var sum = unsafe Reals(repeating: c[7])
    sum = unsafe sum * x + Reals(repeating: c[6])
    sum = unsafe sum * x + Reals(repeating: c[5])
    sum = unsafe sum * x + Reals(repeating: c[4])
    sum = unsafe sum * x + Reals(repeating: c[3])
    sum = unsafe sum * x + Reals(repeating: c[2])
    sum = unsafe sum * x + Reals(repeating: c[1])
    return unsafe sum * x + Reals(repeating: c[0])
  }
#endif
