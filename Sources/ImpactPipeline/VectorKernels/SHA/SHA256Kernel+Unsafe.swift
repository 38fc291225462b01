// Why unsafe: it reads blocks and round constants by pointer; callers give as many as they say. `SHA256Tests` compares
// it with the published examples, and with the plain rounds over random bytes.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// Takes blocks of 64 bytes into the state of a SHA-256 digest (FIPS 180-4), with the processor's own rounds.
  /// - Parameters:
  ///   - state: the eight words a to h.
  ///   - constants: the 64 constants of the rounds.
  @inline(never)
  public func compressSHA256(
    _ blocks: UnsafeRawPointer, count: Int, into state: UnsafeMutableRawPointer, constants: UnsafeRawPointer
  ) {
    let (front, back) = unsafe (
      state.loadUnaligned(as: __m128i.self), (state + 16).loadUnaligned(as: __m128i.self)
    )
    // The instructions want the letters f e b a and h g d c.
    let exchanged = _mm_set_epi64x(0x0B0A_0908_0F0E_0D0C, 0x0302_0100_0706_0504)
    let (badc, fehg) = (_mm_shuffle_epi8(front, exchanged), _mm_shuffle_epi8(back, exchanged))
    var left = _mm_unpacklo_epi64(fehg, badc)
    var right = _mm_unpackhi_epi64(fehg, badc)
    let swapped = _mm_set_epi64x(0x0C0D_0E0F_0809_0A0B, 0x0405_0607_0001_0203)
    // One word further: the last three of four words first, and the first of the next four behind them.
    let lastThree = _mm_set_epi64x(Int64(bitPattern: 0x8080_8080_0F0E_0D0C), 0x0B0A_0908_0706_0504)
    let behind = _mm_set_epi64x(0x0302_0100_8080_8080, Int64(bitPattern: 0x8080_8080_8080_8080))
    var block = 0
    while block < count {
      let bytes = unsafe blocks + block &* 64
      let (leftBefore, rightBefore) = (left, right)
      var first = _mm_shuffle_epi8(unsafe bytes.loadUnaligned(as: __m128i.self), swapped)
      var second = _mm_shuffle_epi8(unsafe (bytes + 16).loadUnaligned(as: __m128i.self), swapped)
      var third = _mm_shuffle_epi8(unsafe (bytes + 32).loadUnaligned(as: __m128i.self), swapped)
      var fourth = _mm_shuffle_epi8(unsafe (bytes + 48).loadUnaligned(as: __m128i.self), swapped)
      var round = 0
      while round < 64 {
        let constant = unsafe constants.loadUnaligned(fromByteOffset: round &* 4, as: __m128i.self)
        let words = _mm_add_epi32(first, constant)
        right = _mm_sha256rnds2_epu32(right, left, words)
        left = _mm_sha256rnds2_epu32(left, right, _mm_unpackhi_epi64(words, words))
        // The four words that come sixteen later; after round 48 nobody asks for them.
        let nextWords = _mm_or_si128(
          _mm_shuffle_epi8(third, lastThree), _mm_shuffle_epi8(fourth, behind))
        let sum = _mm_add_epi32(_mm_sha256msg1_epu32(first, second), nextWords)
        (first, second, third, fourth) = (second, third, fourth, _mm_sha256msg2_epu32(sum, fourth))
        round &+= 4
      }
      left = _mm_add_epi32(left, leftBefore)
      right = _mm_add_epi32(right, rightBefore)
      block &+= 1
    }
    let (badcAfter, fehgAfter) = (_mm_unpackhi_epi64(left, right), _mm_unpacklo_epi64(left, right))
    unsafe state.storeBytes(of: _mm_shuffle_epi8(badcAfter, exchanged), as: __m128i.self)
    unsafe (state + 16).storeBytes(of: _mm_shuffle_epi8(fehgAfter, exchanged), as: __m128i.self)
  }
#endif
