// Why unsafe: it reads words of text by pointer, and the three bytes before each, which its callers keep.
// `ScannerEquivalenceTests` runs all it compares with it and without it.

#if arch(x86_64)
  /// What in words of text is no UTF-8, or is NUL, gathered to be asked about once.
  ///
  /// A byte and the one before it are looked up by three of their halves; what the three answers have in common is wrong with
  /// the pair. That a byte follows one that follows is among it; whether it should is told by the bytes further back
  /// (J. Keiser and D. Lemire, Validating UTF-8 in less than one instruction per byte, 2021).
  struct SpellingFaults {
    /// What can be wrong: 01, something should follow and does not; 02, something follows and should not; 20, C0 and C1; 04, E0
    /// with less than A0; 10, ED with more than 9F; 08 and 40, beyond U+10FFFF; 40 also F0 with less than 90; 80, both follow. First by
    /// the upper half of the byte before, then by its lower half, last by the upper half of the byte itself.
    private let byUpper = Bytes(repeating: (0x0202_0202_0202_0202, 0x4915_0121_8080_8080))
    private let byLower = Bytes(repeating: (0xCBCB_CB8B_8383_A3E7, 0xCBCB_DBCB_CBCB_CBCB))
    private let byNext = Bytes(repeating: (0x0101_0101_0101_0101, 0x0101_0101_BABA_AEE6))
    private var found = Bytes(repeating: 0)
    private var least = Bytes(repeating: 0xFF)

    @inline(__always)
    init() {}

    /// Takes in a word of 64 bytes, of which the three bytes before can be read.
    @inline(__always)
    mutating func add(wordAt start: UnsafePointer<UInt8>) {
      var place = 0
      while place < 64 {
        unsafe add(at: start + place)
        place &+= Bytes.count
      }
    }

    @inline(__always)
    private mutating func add(at start: UnsafePointer<UInt8>) {
      let bytes = unsafe Bytes(at: start)
      let before = unsafe Bytes(at: start - 1)
      let wrong =
        before.upperHalves.lookedUp(in: byUpper)
        & (before & Bytes(repeating: 0x0F)).lookedUp(in: byLower) & bytes.upperHalves.lookedUp(in: byNext)
      // After a byte from E0 up two follow at least, after one from F0 up three.
      let third = unsafe Bytes(at: start - 2).less(Bytes(repeating: 0xE0 - 0x80))
      let fourth = unsafe Bytes(at: start - 3).less(Bytes(repeating: 0xF0 - 0x80))
      found = found | (wrong ^ ((third | fourth) & Bytes(repeating: 0x80)))
      least = least.least(bytes)
    }

    @inline(__always)
    var areAny: Bool { found.areAny || !least.areAll }
  }
#endif
