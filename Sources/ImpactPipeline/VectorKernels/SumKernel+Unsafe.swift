// Why unsafe: it reads every byte of a large input. Callers give a pointer to as many readable bytes as they say.
// `InputDigestTests` compares it with the formula on plain integers.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

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
    var firstKeys = keys(place, multipliers.0)
    var secondKeys = keys(place, multipliers.1)
    // Squares eight apart are apart by what grows by the same each time.
    var firstStep = steps(place, multipliers.0)
    var secondStep = steps(place, multipliers.1)
    let firstGrowth = _mm512_set1_epi64(Int64(bitPattern: multipliers.0 &* 128))
    let secondGrowth = _mm512_set1_epi64(Int64(bitPattern: multipliers.1 &* 128))
    var (first, second) = (_mm512_setzero_si512(), _mm512_setzero_si512())
    var index = 0
    while index < count {
      let words = unsafe _mm512_loadu_si512(bytes + index)
      first = _mm512_add_epi64(first, products(words, firstKeys))
      second = _mm512_add_epi64(second, products(words, secondKeys))
      firstKeys = _mm512_add_epi64(firstKeys, firstStep)
      secondKeys = _mm512_add_epi64(secondKeys, secondStep)
      firstStep = _mm512_add_epi64(firstStep, firstGrowth)
      secondStep = _mm512_add_epi64(secondStep, secondGrowth)
      index &+= 64
    }
    return (
      UInt64(bitPattern: _mm512_reduce_add_epi64(first)), UInt64(bitPattern: _mm512_reduce_add_epi64(second))
    )
  }

  /// The keys of eight words.
  @inline(__always)
  private func keys(_ place: Int, _ multiplier: UInt64) -> __m512i {
    func key(_ index: Int) -> Int64 {
      let number = UInt64(bitPattern: Int64(place &+ index &+ 1))
      return Int64(bitPattern: number &* number &* multiplier)
    }
    return _mm512_set_epi64(key(7), key(6), key(5), key(4), key(3), key(2), key(1), key(0))
  }

  /// What the keys of eight words are less than those of the next eight: (n + 8)² is n² + 16n + 64.
  @inline(__always)
  private func steps(_ place: Int, _ multiplier: UInt64) -> __m512i {
    func step(_ index: Int) -> Int64 {
      let number = UInt64(bitPattern: Int64(place &+ index &+ 1))
      return Int64(bitPattern: (number &* 16 &+ 64) &* multiplier)
    }
    return _mm512_set_epi64(step(7), step(6), step(5), step(4), step(3), step(2), step(1), step(0))
  }

  /// Of each word, with its key added half by half, the product of its halves.
  @inline(__always)
  private func products(_ words: __m512i, _ keys: __m512i) -> __m512i {
    let keyed = _mm512_add_epi32(words, keys)
    return _mm512_mul_epu32(keyed, _mm512_srl_epi64(keyed, _mm_cvtsi64_si128(32)))
  }
#endif
