// Why unsafe: it writes by pointer; its callers make room for all bits of a word, and for eight.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// Writes the place of each set bit, counted from `first`; of up to eight it may write more, which mean nothing.
  @inline(__always)
  func writePlaces(of bits: UInt64, count: Int, from first: UInt32, to target: UnsafeMutablePointer<UInt32>) {
    let places = _mm512_set_epi64(
      0x3F3E_3D3C_3B3A_3938, 0x3736_3534_3332_3130, 0x2F2E_2D2C_2B2A_2928, 0x2726_2524_2322_2120,
      0x1F1E_1D1C_1B1A_1918, 0x1716_1514_1312_1110, 0x0F0E_0D0C_0B0A_0908, 0x0706_0504_0302_0100)
    let found = _mm512_castsi512_si128(_mm512_maskz_compress_epi8(bits, places))
    unsafe _mm256_storeu_si256(
      UnsafeMutableRawPointer(target).assumingMemoryBound(to: __m256i.self),
      _mm256_add_epi32(_mm256_cvtepu8_epi32(found), _mm256_set1_epi32(Int32(bitPattern: first))))
    if count > 8 {
      var place = 0
      var open = bits
      while open != 0 {
        unsafe target[place] = first &+ UInt32(truncatingIfNeeded: open.trailingZeroBitCount)
        open &= open &- 1
        place &+= 1
      }
    }
  }
#endif
