// Why unsafe: it writes one bound for each field read. Callers make room for all that the words can hold.
// `ScannerEquivalenceTests` runs all it compares with this loop and without it.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// Writes where the fields end, and with which field each next record starts, of words of settled masks.
  ///
  /// It stops at a word with a line end inside quotes, whose lines the caller counts.
  /// - Parameters:
  ///   - first: the place after the first byte of word 0.
  ///   - bounds: gets `first` and the index for each separator outside quotes, from `fields + 1` on.
  ///   - firstFields: gets the number of fields before, from `records + 1` on.
  /// - Returns: the first word that was not done, or the end of the words.
  @inline(never)
  public func writeBounds(
    _ words: Range<Int>, separators: UnsafePointer<UInt64>, lineEnds: UnsafePointer<UInt64>,
    inside: UnsafePointer<UInt64>, first: Int, bounds: UnsafeMutablePointer<UInt32>,
    firstFields: UnsafeMutablePointer<UInt32>, fields: inout Int, records: inout Int
  ) -> Int {
    var (field, record) = (fields, records)
    defer { (fields, records) = (field, record) }
    let places = _mm512_set_epi64(
      0x3F3E_3D3C_3B3A_3938, 0x3736_3534_3332_3130, 0x2F2E_2D2C_2B2A_2928, 0x2726_2524_2322_2120,
      0x1F1E_1D1C_1B1A_1918, 0x1716_1514_1312_1110, 0x0F0E_0D0C_0B0A_0908, 0x0706_0504_0302_0100)
    var word = words.lowerBound
    while word < words.upperBound {
      let within = unsafe inside[word]
      let ends = unsafe lineEnds[word]
      if ends & within != 0 { return word }
      let structure = unsafe separators[word] & ~within
      let next = UInt32(truncatingIfNeeded: first &+ word &* 64)
      var rest = ends
      var lowest = rest & (0 &- rest)
      unsafe firstFields[record &+ 1] = UInt32(
        truncatingIfNeeded: field &+ (structure & (lowest &- 1)).nonzeroBitCount &+ 1)
      record &+= rest != 0 ? 1 : 0
      rest ^= lowest
      while rest != 0 {
        lowest = rest & (0 &- rest)
        unsafe firstFields[record &+ 1] = UInt32(
          truncatingIfNeeded: field &+ (structure & (lowest &- 1)).nonzeroBitCount &+ 1)
        record &+= 1
        rest ^= lowest
      }
      // Eight bounds are written whether or not there are as many; what is too much is overwritten.
      let found = structure.nonzeroBitCount
      let target = unsafe bounds + (field &+ 1)
      let compressed = _mm512_maskz_compress_epi8(structure, places)
      let low = _mm512_castsi512_si128(compressed)
      let start = _mm256_set1_epi32(Int32(bitPattern: next))
      unsafe _mm256_storeu_si256(
        UnsafeMutableRawPointer(target).assumingMemoryBound(to: __m256i.self),
        _mm256_add_epi32(_mm256_cvtepu8_epi32(low), start))
      if found > 8 {
        var place = 0
        var open = structure
        while open != 0 {
          unsafe target[place] = next &+ UInt32(truncatingIfNeeded: open.trailingZeroBitCount)
          open &= open &- 1
          place &+= 1
        }
      }
      field &+= found
      word &+= 1
    }
    return word
  }
#endif
