// Why unsafe: it works out every draw of a simulation. Callers give room for as many numbers as they say.
// `SeededRandomTests` compares it to the last bit with the numbers one by one.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// Writes numbers above 0 and below 1 of SplitMix64 by position, as `SeededRandom.uniform(at:)` gives them.
  /// - Parameters:
  ///   - position: that of the first number.
  ///   - count: how many; a multiple of eight.
  @inline(never)
  public func writeUniforms(
    key: UInt64, at position: Int, count: Int, into numbers: UnsafeMutablePointer<Double>
  ) {
    let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    func state(_ lane: UInt64) -> Int64 {
      Int64(bitPattern: key &+ (UInt64(truncatingIfNeeded: position) &+ 1 &+ lane) &* step)
    }
    var states = _mm512_set_epi64(
      state(7), state(6), state(5), state(4), state(3), state(2), state(1), state(0))
    let eight = _mm512_set1_epi64(Int64(bitPattern: step &* 8))
    let ones = _mm512_set1_epi64(0x3FF0_0000_0000_0000)
    var index = 0
    while index < count {
      var bits = multiplied(_mm512_xor_si512(states, shifted(states, 30)), 0xBF58_476D_1CE4_E5B9)
      bits = multiplied(_mm512_xor_si512(bits, shifted(bits, 27)), 0x94D0_49BB_1331_11EB)
      bits = _mm512_xor_si512(bits, shifted(bits, 31))
      // As the last 52 bits of a number from 1 up to 2, less 1, and half a step more: all of it exact.
      let number = _mm512_castsi512_pd(_mm512_or_si512(shifted(bits, 12), ones))
      unsafe _mm512_storeu_pd(
        numbers + index, _mm512_add_pd(_mm512_sub_pd(number, _mm512_set1_pd(1)), _mm512_set1_pd(0x1p-53)))
      states = _mm512_add_epi64(states, eight)
      index &+= 8
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
    let half = _mm512_set1_pd(0.5)
    var lanes = _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0)
    var tailCount = 0
    var index = 0
    while index < count {
      let share = unsafe _mm512_loadu_pd(numbers + index)
      let q = _mm512_sub_pd(share, half)
      let r = _mm512_sub_pd(_mm512_set1_pd(0.180625), _mm512_mul_pd(q, q))
      let isTail = negative(_mm512_sub_pd(_mm512_set1_pd(0.425), _mm512_abs_pd(q)))
      unsafe _mm512_storeu_pd(
        numbers + index,
        _mm512_div_pd(_mm512_mul_pd(q, polynomial(r, central)), polynomial(r, central + 8)))
      unsafe _mm512_mask_compressstoreu_pd(tails + tailCount, isTail, share)
      unsafe _mm512_mask_compressstoreu_epi64(places + tailCount, isTail, lanes)
      tailCount &+= isTail.nonzeroBitCount
      lanes = _mm512_add_epi64(lanes, _mm512_set1_epi64(8))
      index &+= 8
    }
    // The last eight may be fewer; what is beyond them is worked out from a share that has a quantile, and left.
    unsafe _mm512_storeu_pd(tails + tailCount, half)
    index = 0
    while index < tailCount {
      let share = unsafe _mm512_loadu_pd(tails + index)
      let q = _mm512_sub_pd(share, half)
      let isLow = negative(q)
      let outside = _mm512_mask_blend_pd(isLow, _mm512_sub_pd(_mm512_set1_pd(1), share), share)
      let r = _mm512_sqrt_pd(_mm512_sub_pd(_mm512_setzero_pd(), logarithm(outside)))
      let isFar = negative(_mm512_sub_pd(_mm512_set1_pd(5), r))
      let near = _mm512_sub_pd(r, _mm512_set1_pd(1.6))
      var z = unsafe _mm512_div_pd(polynomial(near, middle), polynomial(near, middle + 8))
      if isFar != 0 {
        let far = _mm512_sub_pd(r, _mm512_set1_pd(5))
        z = unsafe _mm512_mask_blend_pd(
          isFar, z, _mm512_div_pd(polynomial(far, tail), polynomial(far, tail + 8)))
      }
      z = _mm512_mask_blend_pd(isLow, z, _mm512_sub_pd(_mm512_setzero_pd(), z))
      unsafe _mm512_storeu_pd(tails + index, z)
      index &+= 8
    }
    index = 0
    while index < tailCount {
      unsafe numbers[Int(places[index])] = tails[index]
      index &+= 1
    }
  }

  /// The sums of eight resamples of a sample, drawn as `SeededRandom.index(below:at:)` draws, one after the other and each
  /// in its order.
  /// - Parameters:
  ///   - count: how many values the sample has, which each resample takes as often; below 2³².
  ///   - position: that of the first draw of the first resample.
  @inline(never)
  public func sumsOfResamples(
    of sample: UnsafePointer<Double>, count: Int, key: UInt64, at position: Int
  ) -> (Double, Double, Double, Double, Double, Double, Double, Double) {
    let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    func state(_ resample: Int) -> Int64 {
      let first = UInt64(truncatingIfNeeded: position &+ resample &* count &+ 1)
      return Int64(bitPattern: key &+ first &* step)
    }
    var states = _mm512_set_epi64(
      state(7), state(6), state(5), state(4), state(3), state(2), state(1), state(0))
    let next = _mm512_set1_epi64(Int64(bitPattern: step))
    let bound = _mm512_set1_epi64(Int64(count))
    var sums = _mm512_setzero_pd()
    var index = 0
    while index < count {
      var bits = multiplied(_mm512_xor_si512(states, shifted(states, 30)), 0xBF58_476D_1CE4_E5B9)
      bits = multiplied(_mm512_xor_si512(bits, shifted(bits, 27)), 0x94D0_49BB_1331_11EB)
      bits = _mm512_xor_si512(bits, shifted(bits, 31))
      // The upper half of the product with the bound, of which the lower half of the bits gives but what it carries.
      let upper = _mm512_mul_epu32(shifted(bits, 32), bound)
      let lower = shifted(_mm512_mul_epu32(bits, bound), 32)
      sums = unsafe _mm512_add_pd(sums, values(at: shifted(_mm512_add_epi64(upper, lower), 32), of: sample))
      states = _mm512_add_epi64(states, next)
      index &+= 1
    }
    return (sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7])
  }

  @inline(__always)
  private func values(at places: __m512i, of sample: UnsafePointer<Double>) -> __m512d {
    @inline(__always) func value(_ place: Int64) -> Double { unsafe sample[Int(place)] }
    return _mm512_set_pd(
      value(places[7]), value(places[6]), value(places[5]), value(places[4]), value(places[3]),
      value(places[2]), value(places[1]), value(places[0]))
  }

  /// The natural logarithm of numbers that are positive and normal, as `PortableMath.log(_:)` gives it.
  @inline(__always)
  private func logarithm(_ x: __m512d) -> __m512d {
    let bits = _mm512_castpd_si512(x)
    var exponent = _mm512_cvtepi64_pd(_mm512_sub_epi64(shifted(bits, 52), _mm512_set1_epi64(1023)))
    let fraction = _mm512_and_si512(bits, _mm512_set1_epi64(0x000F_FFFF_FFFF_FFFF))
    let mantissa = _mm512_castsi512_pd(_mm512_or_si512(fraction, _mm512_set1_epi64(0x3FF0_0000_0000_0000)))
    let isUpper = negative(_mm512_sub_pd(_mm512_set1_pd(1.4142135623730951), mantissa))
    let m = _mm512_mask_blend_pd(isUpper, mantissa, _mm512_mul_pd(mantissa, _mm512_set1_pd(0.5)))
    exponent = _mm512_mask_blend_pd(isUpper, exponent, _mm512_add_pd(exponent, _mm512_set1_pd(1)))
    let one = _mm512_set1_pd(1)
    let s = _mm512_div_pd(_mm512_sub_pd(m, one), _mm512_add_pd(m, one))
    let square = _mm512_mul_pd(s, s)
    var sum = _mm512_set1_pd(1.0 / 21)
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 19))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 17))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 15))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 13))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 11))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 9))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 7))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 5))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), _mm512_set1_pd(1.0 / 3))
    sum = _mm512_add_pd(_mm512_mul_pd(sum, square), one)
    let twice = _mm512_mul_pd(_mm512_mul_pd(_mm512_set1_pd(2), s), sum)
    return _mm512_add_pd(
      _mm512_mul_pd(exponent, _mm512_set1_pd(6.93147180369123816490e-01)),
      _mm512_add_pd(twice, _mm512_mul_pd(exponent, _mm512_set1_pd(1.90821492927058770002e-10))))
  }

  @inline(__always)
  private func polynomial(_ x: __m512d, _ c: UnsafePointer<Double>) -> __m512d {
    var sum = unsafe _mm512_set1_pd(c[7])
    sum = unsafe _mm512_add_pd(_mm512_mul_pd(sum, x), _mm512_set1_pd(c[6]))
    sum = unsafe _mm512_add_pd(_mm512_mul_pd(sum, x), _mm512_set1_pd(c[5]))
    sum = unsafe _mm512_add_pd(_mm512_mul_pd(sum, x), _mm512_set1_pd(c[4]))
    sum = unsafe _mm512_add_pd(_mm512_mul_pd(sum, x), _mm512_set1_pd(c[3]))
    sum = unsafe _mm512_add_pd(_mm512_mul_pd(sum, x), _mm512_set1_pd(c[2]))
    sum = unsafe _mm512_add_pd(_mm512_mul_pd(sum, x), _mm512_set1_pd(c[1]))
    return unsafe _mm512_add_pd(_mm512_mul_pd(sum, x), _mm512_set1_pd(c[0]))
  }

  /// A bit for each number below nought.
  @inline(__always)
  private func negative(_ numbers: __m512d) -> __mmask8 { _mm512_movepi64_mask(_mm512_castpd_si512(numbers)) }

  @inline(__always)
  private func shifted(_ bits: __m512i, _ count: Int64) -> __m512i {
    _mm512_srl_epi64(bits, _mm_cvtsi64_si128(count))
  }

  @inline(__always)
  private func multiplied(_ bits: __m512i, _ factor: UInt64) -> __m512i {
    _mm512_mullo_epi64(bits, _mm512_set1_epi64(Int64(bitPattern: factor)))
  }
#endif
