// Why unsafe: a lookup is made for several fields of each record. Callers give records, bounds and room for numbers that
// belong together. `KeyTableTests` compares the table with a dictionary with this loop and without it.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// Looks up one field of many records in a table of keys, and writes the keys' numbers.
  ///
  /// It stops at a record whose key is longer than 48 bytes, begins beyond the limit, or does not lie in the slot where
  /// it is sought first; records with another number of fields are passed over. A slot takes 64 bytes, a line of the
  /// cache: 48 of the key, filled up with zeros; then, as four bytes each, its hash, the key's length, and its number and 1.
  /// - Parameters:
  ///   - fields: how many fields a record must have.
  ///   - first: the record to start with.
  ///   - limit: the last place in the bytes from which 64 can be read.
  ///   - ids: gets the numbers; its first belongs to the first of the records.
  /// - Returns: the record it stopped at, or the end of the records.
  /// - Complexity: some forty instructions a record.
  @inline(never)
  public func lookUpKeys(
    field: Int, of fields: Int, from first: Int, _ records: Range<Int>, in bytes: UnsafePointer<UInt8>,
    bounds: UnsafePointer<UInt32>, firstFields: UnsafePointer<UInt32>, slots: UnsafeRawPointer,
    slotMask: UInt64, limit: Int, ids: UnsafeMutablePointer<Int>
  ) -> Int {
    let turns = _mm_set_epi64x(41, 23)
    let lastTurns = _mm_set_epi64x(53, 11)
    let salts = _mm_set_epi64x(0x5899_65CC_7537_4CC3, Int64(bitPattern: 0x8EBC_6AF0_9C88_C6E3))
    var index = unsafe Int(firstFields[first])
    var record = first
    while record < records.upperBound {
      let next = unsafe Int(firstFields[record &+ 1])
      let place = index &+ field
      let count = next &- index
      index = next
      if count == fields {
        let lower = unsafe Int(bounds[place])
        let length = unsafe Int(bounds[place &+ 1]) &- 1 &- lower
        guard length <= 48, lower <= limit else { return record }
        let key = unsafe keyBytes(at: bytes + lower, count: length)
        var mixed = _mm_xor_si128(
          _mm_xor_si128(_mm256_castsi256_si128(key), salts), turned(upperHalf(key), by: turns))
        var last = _mm_setzero_si128()
        if length > 32 {
          last = unsafe _mm256_castsi256_si128(keyBytes(at: bytes + (lower &+ 32), count: length &- 32))
          mixed = _mm_xor_si128(mixed, turned(last, by: lastTurns))
        }
        let left = UInt64(bitPattern: _mm_cvtsi128_si64(mixed))
        let right = UInt64(bitPattern: _mm_cvtsi128_si64(_mm_unpackhi_epi64(mixed, mixed)))
        let product = left.multipliedFullWidth(by: right ^ UInt64(truncatingIfNeeded: length))
        let folded = product.high ^ product.low
        let hash = UInt64(UInt32(truncatingIfNeeded: folded ^ folded >> 32))
        let slot = unsafe slots + Int(truncatingIfNeeded: (hash & slotMask) &* 64)
        let held = unsafe slot.loadUnaligned(as: __m256i.self)
        let differs = _mm256_xor_si256(held, key)
        guard unsafe slot.load(fromByteOffset: 52, as: UInt32.self) == UInt32(truncatingIfNeeded: length),
          _mm256_testz_si256(differs, differs) != 0
        else { return record }
        if length > 32 {
          let rest = unsafe _mm_xor_si128((slot + 32).loadUnaligned(as: __m128i.self), last)
          guard _mm_testz_si128(rest, rest) != 0 else { return record }
        }
        unsafe ids[record &- records.lowerBound] = Int(slot.load(fromByteOffset: 56, as: UInt32.self)) &- 1
      }
      record &+= 1
    }
    return record
  }

  /// The last sixteen of 32 bytes.
  @inline(__always)
  private func upperHalf(_ bytes: __m256i) -> __m128i {
    _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(bytes, _mm256_set_epi32(7, 6, 5, 4, 7, 6, 5, 4)))
  }
#endif
