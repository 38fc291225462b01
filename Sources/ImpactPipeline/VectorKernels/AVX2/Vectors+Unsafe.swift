// Why unsafe: it reads and writes by pointer what the loops ask for; their room is their callers' to give.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// 64 bytes of text in two registers of AVX2.
  struct TextWord {
    private let low: __m256i
    private let high: __m256i

    @inline(__always)
    init(at start: UnsafePointer<UInt8>) {
      let start = unsafe UnsafeRawPointer(start)
      low = unsafe start.loadUnaligned(as: __m256i.self)
      high = unsafe (start + 32).loadUnaligned(as: __m256i.self)
    }

    /// A bit for each byte that is the one sought.
    @inline(__always)
    func bits(equalTo sought: UInt8) -> UInt64 {
      let wanted = _mm256_set1_epi8(CChar(bitPattern: sought))
      return topBits(_mm256_cmpeq_epi8(low, wanted), _mm256_cmpeq_epi8(high, wanted))
    }

    /// How the characters beyond ASCII are spelt: a bit for each byte that starts one, for each of these that at least two
    /// bytes must follow, and for each that follows one; and not 0 when there is a NUL or more is to be asked (C0, C1, E0,
    /// ED, F0 and above).
    @inline(__always)
    var spelling: (leading: UInt64, leadingTwo: UInt64, following: UInt64, unusual: UInt64) {
      let (first, second) = (Spelling(of: low), Spelling(of: high))
      let leading = topBits(first.leading, second.leading)
      let unusual = UInt32(bitPattern: _mm256_movemask_epi8(_mm256_or_si256(first.unusual, second.unusual)))
      return (
        leading, topBits(first.leadingTwo, second.leadingTwo), topBits(low, high) & ~leading,
        UInt64(unusual)
      )
    }
  }

  /// What `TextWord.spelling` says of 32 bytes, in the top bit of each.
  private struct Spelling {
    let leading: __m256i
    let leadingTwo: __m256i
    let unusual: __m256i

    @inline(__always)
    init(of bytes: __m256i) {
      @inline(__always) func equal(_ left: __m256i, _ right: UInt8) -> __m256i {
        _mm256_cmpeq_epi8(left, _mm256_set1_epi8(CChar(bitPattern: right)))
      }
      // Added to itself, a byte has its second bit on top.
      let second = _mm256_add_epi8(bytes, bytes)
      let third = _mm256_add_epi8(second, second)
      let fourth = _mm256_add_epi8(third, third)
      leading = _mm256_and_si256(bytes, second)
      leadingTwo = _mm256_and_si256(leading, third)
      let fromF0 = _mm256_and_si256(leadingTwo, fourth)
      let c0OrC1 = equal(_mm256_and_si256(bytes, _mm256_set1_epi8(CChar(bitPattern: 0xFE))), 0xC0)
      unusual = _mm256_or_si256(
        _mm256_or_si256(fromF0, _mm256_or_si256(c0OrC1, equal(bytes, 0))),
        _mm256_or_si256(equal(bytes, 0xE0), equal(bytes, 0xED)))
    }
  }

  /// The top bits of 64 bytes.
  @inline(__always)
  private func topBits(_ low: __m256i, _ high: __m256i) -> UInt64 {
    UInt64(UInt32(bitPattern: _mm256_movemask_epi8(low)))
      | UInt64(UInt32(bitPattern: _mm256_movemask_epi8(high))) << 32
  }

  /// Writes the place of each set bit, counted from `first`; of up to eight it may write more, which mean nothing.
  @inline(__always)
  func writePlaces(of bits: UInt64, count: Int, from first: UInt32, to target: UnsafeMutablePointer<UInt32>) {
    // More than six are so rare that the processor foresees it.
    var open = bits
    for place in 0..<6 {
      unsafe target[place] = first &+ UInt32(truncatingIfNeeded: open.trailingZeroBitCount)
      open &= open &- 1
    }
    var place = 6
    while place < count {
      unsafe target[place] = first &+ UInt32(truncatingIfNeeded: open.trailingZeroBitCount)
      open &= open &- 1
      place &+= 1
    }
  }

  /// The first bytes of a key, up to 32, filled up with zeros.
  @inline(__always)
  func keyBytes(at start: UnsafePointer<UInt8>, count: Int) -> __m256i {
    let places = _mm256_set_epi64x(
      0x1F1E_1D1C_1B1A_1918, 0x1716_1514_1312_1110, 0x0F0E_0D0C_0B0A_0908, 0x0706_0504_0302_0100)
    let mask = _mm256_cmpgt_epi8(_mm256_set1_epi8(CChar(truncatingIfNeeded: count)), places)
    return unsafe _mm256_and_si256(mask, UnsafeRawPointer(start).loadUnaligned(as: __m256i.self))
  }

  /// Two numbers of 64 bits, turned to the left by as many bits each.
  @inline(__always)
  func turned(_ numbers: __m128i, by turns: __m128i) -> __m128i {
    _mm_or_si128(
      _mm_sllv_epi64(numbers, turns), _mm_srlv_epi64(numbers, _mm_sub_epi64(_mm_set1_epi64x(64), turns)))
  }

  /// Four numbers of 64 bits, added and multiplied each for itself.
  struct Numbers {
    static let count = 4
    private let lanes: __m256i

    @inline(__always)
    private init(_ lanes: __m256i) { self.lanes = lanes }

    /// The same number four times.
    @inline(__always)
    init(repeating number: UInt64) { lanes = _mm256_set1_epi64x(Int64(bitPattern: number)) }

    /// What is made of the numbers from 0 to 3.
    @inline(__always)
    init(_ make: (UInt64) -> UInt64) {
      @inline(__always) func lane(_ index: UInt64) -> Int64 { Int64(bitPattern: make(index)) }
      lanes = _mm256_set_epi64x(lane(3), lane(2), lane(1), lane(0))
    }

    @inline(__always)
    init(at start: UnsafeRawPointer) { lanes = unsafe start.loadUnaligned(as: __m256i.self) }

    @inline(__always)
    static func + (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm256_add_epi64(left.lanes, right.lanes))
    }

    /// Of each, with its key added half by half, the product of its halves.
    @inline(__always)
    func products(keys: Numbers) -> Numbers {
      let keyed = _mm256_add_epi32(lanes, keys.lanes)
      return Numbers(_mm256_mul_epu32(keyed, _mm256_srli_epi64(keyed, 32)))
    }

    /// The sum modulo 2⁶⁴.
    @inline(__always)
    var sum: UInt64 {
      let half = _mm_add_epi64(
        _mm256_castsi256_si128(lanes),
        _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(lanes, _mm256_set_epi32(3, 2, 1, 0, 7, 6, 5, 4))))
      return UInt64(bitPattern: _mm_cvtsi128_si64(half))
        &+ UInt64(bitPattern: _mm_cvtsi128_si64(_mm_unpackhi_epi64(half, half)))
    }
  }
#endif
