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
  }

  /// The top bits of 64 bytes.
  @inline(__always)
  private func topBits(_ low: __m256i, _ high: __m256i) -> UInt64 {
    UInt64(UInt32(bitPattern: _mm256_movemask_epi8(low)))
      | UInt64(UInt32(bitPattern: _mm256_movemask_epi8(high))) << 32
  }

  /// 32 bytes, each taken for itself.
  struct Bytes {
    static let count = 32
    private let lanes: __m256i

    @inline(__always)
    private init(_ lanes: __m256i) { self.lanes = lanes }

    /// The same byte 32 times.
    @inline(__always)
    init(repeating byte: UInt8) { lanes = _mm256_set1_epi8(CChar(bitPattern: byte)) }

    /// The sixteen bytes of two numbers, the lowest first, twice.
    @inline(__always)
    init(repeating sixteen: (UInt64, UInt64)) {
      lanes = _mm256_broadcastsi128_si256(
        _mm_set_epi64x(Int64(bitPattern: sixteen.1), Int64(bitPattern: sixteen.0)))
    }

    @inline(__always)
    init(at start: UnsafePointer<UInt8>) {
      lanes = unsafe UnsafeRawPointer(start).loadUnaligned(as: __m256i.self)
    }

    @inline(__always)
    static func & (left: Bytes, right: Bytes) -> Bytes { Bytes(_mm256_and_si256(left.lanes, right.lanes)) }

    @inline(__always)
    static func | (left: Bytes, right: Bytes) -> Bytes { Bytes(_mm256_or_si256(left.lanes, right.lanes)) }

    @inline(__always)
    static func ^ (left: Bytes, right: Bytes) -> Bytes { Bytes(_mm256_xor_si256(left.lanes, right.lanes)) }

    /// Each less the other, and 0 where that is more.
    @inline(__always)
    func less(_ other: Bytes) -> Bytes { Bytes(_mm256_subs_epu8(lanes, other.lanes)) }

    @inline(__always)
    func least(_ other: Bytes) -> Bytes { Bytes(_mm256_min_epu8(lanes, other.lanes)) }

    /// The first four bits of each.
    @inline(__always)
    var upperHalves: Bytes { Bytes(_mm256_srli_epi16(lanes, 4)) & Bytes(repeating: 0x0F) }

    /// What lies at the place of each, below 16, in sixteen bytes that are repeated.
    @inline(__always)
    func lookedUp(in sixteen: Bytes) -> Bytes { Bytes(_mm256_shuffle_epi8(sixteen.lanes, lanes)) }

    /// Whether any is not 0.
    @inline(__always)
    var areAny: Bool { _mm256_testz_si256(lanes, lanes) == 0 }

    /// Whether none is 0.
    @inline(__always)
    var areAll: Bool { _mm256_movemask_epi8(_mm256_cmpeq_epi8(lanes, _mm256_setzero_si256())) == 0 }
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
    fileprivate let lanes: __m256i

    @inline(__always)
    fileprivate init(_ lanes: __m256i) { self.lanes = lanes }

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

    @inline(__always)
    func store(to target: UnsafeMutablePointer<UInt64>) {
      unsafe UnsafeMutableRawPointer(target).storeBytes(of: lanes, as: __m256i.self)
    }

    @inline(__always)
    static func & (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm256_and_si256(left.lanes, right.lanes))
    }

    @inline(__always)
    static func | (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm256_or_si256(left.lanes, right.lanes))
    }

    @inline(__always)
    static func ^ (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm256_xor_si256(left.lanes, right.lanes))
    }

    @inline(__always)
    static func * (left: Numbers, right: Numbers) -> Numbers {
      let crosswise = _mm256_add_epi64(
        _mm256_mul_epu32(_mm256_srli_epi64(left.lanes, 32), right.lanes),
        _mm256_mul_epu32(left.lanes, _mm256_srli_epi64(right.lanes, 32)))
      return Numbers(
        _mm256_add_epi64(_mm256_mul_epu32(left.lanes, right.lanes), _mm256_slli_epi64(crosswise, 32)))
    }

    /// Of each, the product of its last 32 bits and those of the other.
    @inline(__always)
    func lowProduct(_ other: Numbers) -> Numbers { Numbers(_mm256_mul_epu32(lanes, other.lanes)) }

    /// Writes the last sixteen bits of each, which has no others.
    @inline(__always)
    func storeSixteens(to target: UnsafeMutablePointer<UInt16>) {
      let halves = _mm256_castsi256_si128(
        _mm256_permutevar8x32_epi32(lanes, _mm256_set_epi32(6, 4, 2, 0, 6, 4, 2, 0)))
      unsafe UnsafeMutableRawPointer(target).storeBytes(
        of: _mm_cvtsi128_si64(_mm_packus_epi32(halves, halves)), as: Int64.self)
    }

    /// The bits that the other does not have.
    @inline(__always)
    func without(_ other: Numbers) -> Numbers { Numbers(_mm256_andnot_si256(other.lanes, lanes)) }

    @inline(__always)
    static func << (numbers: Numbers, count: UInt32) -> Numbers {
      Numbers(_mm256_slli_epi64(numbers.lanes, CInt(bitPattern: count)))
    }

    @inline(__always)
    static func >> (numbers: Numbers, count: UInt32) -> Numbers {
      Numbers(_mm256_srli_epi64(numbers.lanes, CInt(bitPattern: count)))
    }

    /// Whether any is not 0.
    @inline(__always)
    var areAny: Bool { _mm256_testz_si256(lanes, lanes) == 0 }

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

  /// Four numbers with a fraction, each worked out for itself as IEEE 754 has it, and nothing fused.
  struct Reals {
    static let count = 4
    fileprivate let lanes: __m256d

    @inline(__always)
    fileprivate init(_ lanes: __m256d) { self.lanes = lanes }

    /// The same number four times.
    @inline(__always)
    init(repeating number: Double) { lanes = _mm256_set1_pd(number) }

    @inline(__always)
    init(at start: UnsafePointer<Double>) { lanes = unsafe _mm256_loadu_pd(start) }

    @inline(__always)
    init(bits: Numbers) { lanes = _mm256_castsi256_pd(bits.lanes) }

    /// Those of a list at some places.
    @inline(__always)
    init(of list: UnsafePointer<Double>, at places: Numbers) {
      @inline(__always) func value(_ lane: Int) -> Double { unsafe list[Int(places.lanes[lane])] }
      lanes = _mm256_set_pd(value(3), value(2), value(1), value(0))
    }

    @inline(__always)
    var bits: Numbers { Numbers(_mm256_castpd_si256(lanes)) }

    @inline(__always)
    func store(to target: UnsafeMutablePointer<Double>) { unsafe _mm256_storeu_pd(target, lanes) }

    @inline(__always)
    static func + (left: Reals, right: Reals) -> Reals { Reals(_mm256_add_pd(left.lanes, right.lanes)) }

    @inline(__always)
    static func - (left: Reals, right: Reals) -> Reals { Reals(_mm256_sub_pd(left.lanes, right.lanes)) }

    @inline(__always)
    static func * (left: Reals, right: Reals) -> Reals { Reals(_mm256_mul_pd(left.lanes, right.lanes)) }

    @inline(__always)
    static func / (left: Reals, right: Reals) -> Reals { Reals(_mm256_div_pd(left.lanes, right.lanes)) }

    /// Without its sign.
    @inline(__always)
    var magnitude: Reals { Reals(bits: bits & Numbers(repeating: .max >> 1)) }

    @inline(__always)
    var squareRoot: Reals { Reals(_mm256_sqrt_pd(lanes)) }

    @inline(__always)
    func least(_ other: Reals) -> Reals { Reals(_mm256_min_pd(lanes, other.lanes)) }

    @inline(__always)
    func greatest(_ other: Reals) -> Reals { Reals(_mm256_max_pd(lanes, other.lanes)) }

    @inline(__always)
    var leastOfAll: Double {
      let half = _mm_min_pd(_mm_set_pd(lanes[3], lanes[2]), _mm_set_pd(lanes[1], lanes[0]))
      return half[0] < half[1] ? half[0] : half[1]
    }

    @inline(__always)
    var greatestOfAll: Double {
      let half = _mm_max_pd(_mm_set_pd(lanes[3], lanes[2]), _mm_set_pd(lanes[1], lanes[0]))
      return half[0] > half[1] ? half[0] : half[1]
    }

    /// These, but the others where a third number has a minus sign.
    @inline(__always)
    func replaced(by others: Reals, whereNegative third: Reals) -> Reals {
      Reals(_mm256_blendv_pd(lanes, others.lanes, third.lanes))
    }

    /// Whether any has a minus sign.
    @inline(__always)
    var hasNegatives: Bool { negatives != 0 }

    /// Whether all have a minus sign.
    @inline(__always)
    var areNegative: Bool { negatives == 0xF }

    /// A bit for each that has a minus sign, the first one lowest.
    @inline(__always)
    var negativeBits: UInt32 { UInt32(bitPattern: negatives) }

    @inline(__always)
    private var negatives: CInt { _mm256_movemask_pd(lanes) }

    /// The whole part of each, below 2³¹, and as it stands in a list: the values at these places of one, and behind them.
    @inline(__always)
    func cell(in list: UnsafePointer<Double>) -> (whole: Reals, left: Reals, right: Reals) {
      let whole = _mm256_cvttpd_epi32(lanes)
      // Each pair lies side by side.
      @inline(__always) func pair(_ lane: Int) -> __m128d {
        let words = unsafe unsafeBitCast(whole, to: SIMD4<Int32>.self)
        return unsafe _mm_loadu_pd(list + Int(words[lane]))
      }
      let (a, b, c, d) = (pair(0), pair(1), pair(2), pair(3))
      return (
        Reals(_mm256_cvtepi32_pd(whole)),
        Reals(_mm256_set_pd(d[0], c[0], b[0], a[0])),
        Reals(_mm256_set_pd(d[1], c[1], b[1], a[1]))
      )
    }

    /// Writes those, and their places, where a third number has a minus sign, one after the other; says how many.
    @inline(__always)
    func store(
      whereNegative third: Reals, to values: UnsafeMutablePointer<Double>, first: Int,
      places: UnsafeMutablePointer<Int64>
    ) -> Int {
      let chosen = third.negatives
      var found = 0
      for lane in 0..<4 {
        unsafe values[found] = lanes[lane]
        unsafe places[found] = Int64(first &+ lane)
        found &+= Int(chosen >> CInt(lane) & 1)
      }
      return found
    }
  }

  /// A bit for each of 32 numbers of 16 bits that is the one sought.
  @inline(__always)
  func bits(of numbers: UnsafePointer<UInt16>, equalTo sought: UInt16) -> UInt32 {
    let start = unsafe UnsafeRawPointer(numbers)
    let wanted = _mm256_set1_epi16(Int16(bitPattern: sought))
    let first = unsafe _mm256_cmpeq_epi16(start.loadUnaligned(as: __m256i.self), wanted)
    let second = unsafe _mm256_cmpeq_epi16((start + 32).loadUnaligned(as: __m256i.self), wanted)
    // Packed half by half, so that the middle quarters lie crosswise.
    let packed = UInt32(bitPattern: _mm256_movemask_epi8(_mm256_packs_epi16(first, second)))
    return packed & 0xFF00_00FF | (packed & 0xFF00) << 8 | (packed >> 8) & 0xFF00
  }
#endif
