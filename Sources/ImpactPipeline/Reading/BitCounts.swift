#if arch(x86_64)
  internal import _Builtin_intrinsics.intel.sse2
#endif

/// How many bits are set, without the instruction that plain x86-64 lacks.
enum BitCounts {
  #if arch(x86_64)
    /// How many bits are set in each of two words, side by side in one register.
    @inline(__always)
    static func both(_ first: UInt64, _ second: UInt64) -> (Int, Int) {
      let (fives, threes) = (_mm_set1_epi8(0x55), _mm_set1_epi8(0x33))
      var value = _mm_set_epi64x(Int64(bitPattern: second), Int64(bitPattern: first))
      value = _mm_sub_epi8(value, _mm_and_si128(_mm_srli_epi16(value, 1), fives))
      value = _mm_add_epi8(_mm_and_si128(value, threes), _mm_and_si128(_mm_srli_epi16(value, 2), threes))
      value = _mm_and_si128(_mm_add_epi8(value, _mm_srli_epi16(value, 4)), _mm_set1_epi8(0x0F))
      let sums = _mm_sad_epu8(value, _mm_setzero_si128())
      return (Int(_mm_cvtsi128_si64(sums)), Int(_mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums))))
    }
  #else
    /// How many bits are set in each of two words.
    @inline(__always)
    static func both(_ first: UInt64, _ second: UInt64) -> (Int, Int) {
      (first.nonzeroBitCount, second.nonzeroBitCount)
    }
  #endif
}
