// Why unsafe: it writes one bound for each field read. Callers make room for all that the words can hold.
// `ScannerEquivalenceTests` runs all it compares with this loop and without it.

#if arch(x86_64)
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
      let found = structure.nonzeroBitCount
      unsafe writePlaces(of: structure, count: found, from: next, to: bounds + (field &+ 1))
      field &+= found
      word &+= 1
    }
    return word
  }
#endif
