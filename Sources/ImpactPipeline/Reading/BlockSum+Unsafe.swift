// Why unsafe: it reads every byte of a large input, sixteen at a time; loads stay within the checked range.
// `InputDigestTests` compares it with the formula on plain integers, and with itself over other blocks.

internal import KernelsAVX2
internal import KernelsAVX512

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel.sse2
#endif

/// The sums of `nh64x2`: two NH universal hashes (as in UMAC) over 64-bit words, keyed by position.
///
/// The bytes are taken as little-endian 64-bit words, the last filled up with zeros. To word number j the key
/// k(j) = (j + 1)² × K modulo 2⁶⁴ is added, its lower 32 bits to the lower and its upper to the upper half, each modulo
/// 2³²; the product of the two halves goes into a sum modulo 2⁶⁴. This is done twice, with K = 0x9E3779B97F4A7C15 and
/// K = 0xC2B2AE3D27D4EB4F, so that no keys have to be stored; with squares, since evenly spaced keys could not tell
/// where in evenly spaced text two words changed places. A sum does not mind the order of its terms: threads add
/// blocks as they come.
struct BlockSum: Sendable, Equatable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  private static let multipliers: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)

  /// Adds a part of an array that stands at an offset of the source.
  /// - Precondition: the offset is a multiple of 8; so is the length, unless the source ends there.
  mutating func add(
    _ bytes: [UInt8], from start: Int, to end: Int, at offset: Int,
    kernels: KernelSet = .widest
  ) {
    precondition(start >= 0 && start <= end && end <= bytes.count && offset % 8 == 0, "no such part")
    var place = offset / 8
    var index = start
    #if arch(x86_64)
      unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return }
        if kernels != .plain {
          let whole = (end - index) / 64 * 64
          let sums =
            kernels >= .avx512
            ? unsafe KernelsAVX512.sumProducts(
              of: base + index, count: whole, at: place, multipliers: Self.multipliers)
            : unsafe KernelsAVX2.sumProducts(
              of: base + index, count: whole, at: place, multipliers: Self.multipliers)
          (first, second) = (first &+ sums.0, second &+ sums.1)
          index += whole
          place += whole / 8
        }
        let whole = (end - index) / 16 * 16
        unsafe addPairs(base + index, count: whole, at: place)
        index += whole
        place += whole / 8
      }
    #endif
    while index < end {
      var word: UInt64 = 0
      for byte in index..<min(index + 8, end) { word |= UInt64(bytes[byte]) << UInt64((byte - index) * 8) }
      add(word, at: place)
      index += 8
      place += 1
    }
  }

  /// Adds one word.
  private mutating func add(_ word: UInt64, at place: Int) {
    func product(_ multiplier: UInt64) -> UInt64 {
      let key = UInt64(place + 1) &* UInt64(place + 1) &* multiplier
      let low = UInt32(truncatingIfNeeded: word) &+ UInt32(truncatingIfNeeded: key)
      let high = UInt32(truncatingIfNeeded: word >> 32) &+ UInt32(truncatingIfNeeded: key >> 32)
      return UInt64(low) &* UInt64(high)
    }
    first &+= product(Self.multipliers.0)
    second &+= product(Self.multipliers.1)
  }

  #if arch(x86_64)
    /// Adds words two at a time; the count of bytes is a multiple of 16.
    private mutating func addPairs(_ bytes: UnsafeRawPointer, count: Int, at place: Int) {
      func pair(_ first: UInt64, _ second: UInt64) -> __m128i {
        _mm_set_epi64x(Int64(bitPattern: second), Int64(bitPattern: first))
      }
      let (one, two) = (UInt64(place + 1), UInt64(place + 2))
      // (n + 2)² is n² + 4n + 4, which grows by 8 each time.
      func keys(_ multiplier: UInt64) -> __m128i { pair(one &* one &* multiplier, two &* two &* multiplier) }
      func steps(_ multiplier: UInt64) -> __m128i {
        pair((one &* 4 &+ 4) &* multiplier, (two &* 4 &+ 4) &* multiplier)
      }
      func growth(_ multiplier: UInt64) -> __m128i { pair(multiplier &* 8, multiplier &* 8) }
      func products(_ words: __m128i, _ keys: __m128i) -> __m128i {
        let keyed = _mm_add_epi32(words, keys)
        return _mm_mul_epu32(keyed, _mm_srli_epi64(keyed, 32))
      }
      func sum(_ words: __m128i) -> UInt64 {
        UInt64(bitPattern: _mm_cvtsi128_si64(words))
          &+ UInt64(bitPattern: _mm_cvtsi128_si64(_mm_unpackhi_epi64(words, words)))
      }
      let (firstGrowth, secondGrowth) = (growth(Self.multipliers.0), growth(Self.multipliers.1))
      var (firstStep, secondStep) = (steps(Self.multipliers.0), steps(Self.multipliers.1))
      var (firstKeys, secondKeys) = (keys(Self.multipliers.0), keys(Self.multipliers.1))
      var (firsts, seconds) = (_mm_setzero_si128(), _mm_setzero_si128())
      var index = 0
      while index < count {
        let words = unsafe bytes.loadUnaligned(fromByteOffset: index, as: __m128i.self)
        firsts = _mm_add_epi64(firsts, products(words, firstKeys))
        seconds = _mm_add_epi64(seconds, products(words, secondKeys))
        firstKeys = _mm_add_epi64(firstKeys, firstStep)
        secondKeys = _mm_add_epi64(secondKeys, secondStep)
        firstStep = _mm_add_epi64(firstStep, firstGrowth)
        secondStep = _mm_add_epi64(secondStep, secondGrowth)
        index &+= 16
      }
      first &+= sum(firsts)
      second &+= sum(seconds)
    }
  #endif

  /// Adds what another thread added.
  mutating func merge(_ other: BlockSum) {
    first &+= other.first
    second &+= other.second
  }

  /// The digest of a source of that many bytes: the sums with the length folded in, mixed.
  func digest(byteCount: Int) -> InputDigest {
    func mixed(_ value: UInt64) -> UInt64 {
      var value = value
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
    let left = mixed(first ^ mixed(UInt64(byteCount)))
    let right = mixed(second ^ left)
    func digits(_ value: UInt64) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return InputDigest(algorithm: "nh64x2", hex: digits(right) + digits(left))
  }
}
