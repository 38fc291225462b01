// Why unsafe: it reads and writes by pointer what the loops ask for; their room is their callers' to give.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// 64 bytes of text in one register of AVX-512.
  struct TextWord {
    private let bytes: __m512i

    @inline(__always)
    init(at start: UnsafePointer<UInt8>) { bytes = unsafe _mm512_loadu_si512(start) }

    /// A bit for each byte that is the one sought.
    @inline(__always)
    func bits(equalTo sought: UInt8) -> UInt64 {
      let difference = _mm512_xor_si512(bytes, _mm512_set1_epi8(CChar(bitPattern: sought)))
      return _mm512_testn_epi8_mask(difference, difference)
    }
  }

  /// 64 bytes, each taken for itself.
  struct Bytes {
    static let count = 64
    private let lanes: __m512i

    @inline(__always)
    private init(_ lanes: __m512i) { self.lanes = lanes }

    /// The same byte 64 times.
    @inline(__always)
    init(repeating byte: UInt8) { lanes = _mm512_set1_epi8(CChar(bitPattern: byte)) }

    /// The sixteen bytes of two numbers, the lowest first, four times.
    @inline(__always)
    init(repeating sixteen: (UInt64, UInt64)) {
      lanes = _mm512_broadcast_i32x4(
        _mm_set_epi64x(Int64(bitPattern: sixteen.1), Int64(bitPattern: sixteen.0)))
    }

    @inline(__always)
    init(at start: UnsafePointer<UInt8>) { lanes = unsafe _mm512_loadu_si512(start) }

    @inline(__always)
    static func & (left: Bytes, right: Bytes) -> Bytes { Bytes(_mm512_and_si512(left.lanes, right.lanes)) }

    @inline(__always)
    static func | (left: Bytes, right: Bytes) -> Bytes { Bytes(_mm512_or_si512(left.lanes, right.lanes)) }

    @inline(__always)
    static func ^ (left: Bytes, right: Bytes) -> Bytes { Bytes(_mm512_xor_si512(left.lanes, right.lanes)) }

    /// Each less the other, and 0 where that is more.
    @inline(__always)
    func less(_ other: Bytes) -> Bytes { Bytes(_mm512_subs_epu8(lanes, other.lanes)) }

    @inline(__always)
    func least(_ other: Bytes) -> Bytes { Bytes(_mm512_min_epu8(lanes, other.lanes)) }

    /// The first four bits of each.
    @inline(__always)
    var upperHalves: Bytes { Bytes(_mm512_srli_epi16(lanes, 4)) & Bytes(repeating: 0x0F) }

    /// What lies at the place of each, below 16, in sixteen bytes that are repeated.
    @inline(__always)
    func lookedUp(in sixteen: Bytes) -> Bytes { Bytes(_mm512_shuffle_epi8(sixteen.lanes, lanes)) }

    /// Whether any is not 0.
    @inline(__always)
    var areAny: Bool { _mm512_test_epi8_mask(lanes, lanes) != 0 }

    /// Whether none is 0.
    @inline(__always)
    var areAll: Bool { _mm512_testn_epi8_mask(lanes, lanes) == 0 }
  }

  /// The first bytes of a key, up to 32, filled up with zeros.
  @inline(__always)
  func keyBytes(at start: UnsafePointer<UInt8>, count: Int) -> __m256i {
    unsafe _mm256_maskz_loadu_epi8(_bzhi_u32(.max, UInt32(truncatingIfNeeded: count)), start)
  }

  /// Two numbers of 64 bits, turned to the left by as many bits each.
  @inline(__always)
  func turned(_ numbers: __m128i, by turns: __m128i) -> __m128i { _mm_rolv_epi64(numbers, turns) }

  /// Eight numbers of 64 bits, added and multiplied each for itself.
  struct Numbers {
    static let count = 8
    fileprivate let lanes: __m512i

    @inline(__always)
    fileprivate init(_ lanes: __m512i) { self.lanes = lanes }

    /// The same number eight times.
    @inline(__always)
    init(repeating number: UInt64) { lanes = _mm512_set1_epi64(Int64(bitPattern: number)) }

    /// What is made of the numbers from 0 to 7.
    @inline(__always)
    init(_ make: (UInt64) -> UInt64) {
      @inline(__always) func lane(_ index: UInt64) -> Int64 { Int64(bitPattern: make(index)) }
      lanes = _mm512_set_epi64(lane(7), lane(6), lane(5), lane(4), lane(3), lane(2), lane(1), lane(0))
    }

    @inline(__always)
    init(at start: UnsafeRawPointer) { lanes = unsafe _mm512_loadu_si512(start) }

    @inline(__always)
    static func + (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm512_add_epi64(left.lanes, right.lanes))
    }

    @inline(__always)
    func store(to target: UnsafeMutablePointer<UInt64>) { unsafe _mm512_storeu_si512(target, lanes) }

    @inline(__always)
    static func & (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm512_and_si512(left.lanes, right.lanes))
    }

    @inline(__always)
    static func | (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm512_or_si512(left.lanes, right.lanes))
    }

    @inline(__always)
    static func ^ (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm512_xor_si512(left.lanes, right.lanes))
    }

    @inline(__always)
    static func * (left: Numbers, right: Numbers) -> Numbers {
      Numbers(_mm512_mullo_epi64(left.lanes, right.lanes))
    }

    /// Of each, the product of its last 32 bits and those of the other.
    @inline(__always)
    func lowProduct(_ other: Numbers) -> Numbers { Numbers(_mm512_mul_epu32(lanes, other.lanes)) }

    /// Writes the last sixteen bits of each, which has no others.
    @inline(__always)
    func storeSixteens(to target: UnsafeMutablePointer<UInt16>) {
      unsafe UnsafeMutableRawPointer(target).storeBytes(of: _mm512_cvtepi64_epi16(lanes), as: __m128i.self)
    }

    /// The bits that the other does not have.
    @inline(__always)
    func without(_ other: Numbers) -> Numbers { Numbers(_mm512_andnot_si512(other.lanes, lanes)) }

    @inline(__always)
    static func << (numbers: Numbers, count: UInt32) -> Numbers {
      Numbers(_mm512_slli_epi64(numbers.lanes, count))
    }

    @inline(__always)
    static func >> (numbers: Numbers, count: UInt32) -> Numbers {
      Numbers(_mm512_srli_epi64(numbers.lanes, count))
    }

    /// Whether any is not 0.
    @inline(__always)
    var areAny: Bool { _mm512_test_epi64_mask(lanes, lanes) != 0 }

    /// Of each, with its key added half by half, the product of its halves.
    @inline(__always)
    func products(keys: Numbers) -> Numbers {
      let keyed = _mm512_add_epi32(lanes, keys.lanes)
      return Numbers(_mm512_mul_epu32(keyed, _mm512_srl_epi64(keyed, _mm_cvtsi64_si128(32))))
    }

    /// The sum modulo 2⁶⁴.
    @inline(__always)
    var sum: UInt64 { UInt64(bitPattern: _mm512_reduce_add_epi64(lanes)) }
  }

  /// Eight numbers with a fraction, each worked out for itself as IEEE 754 has it, and nothing fused.
  struct Reals {
    static let count = 8
    fileprivate let lanes: __m512d

    @inline(__always)
    fileprivate init(_ lanes: __m512d) { self.lanes = lanes }

    /// The same number eight times.
    @inline(__always)
    init(repeating number: Double) { lanes = _mm512_set1_pd(number) }

    @inline(__always)
    init(at start: UnsafePointer<Double>) { lanes = unsafe _mm512_loadu_pd(start) }

    @inline(__always)
    init(bits: Numbers) { lanes = _mm512_castsi512_pd(bits.lanes) }

    /// Those of a list at some places.
    @inline(__always)
    init(of list: UnsafePointer<Double>, at places: Numbers) {
      @inline(__always) func value(_ lane: Int) -> Double { unsafe list[Int(places.lanes[lane])] }
      lanes = _mm512_set_pd(
        value(7), value(6), value(5), value(4), value(3), value(2), value(1), value(0))
    }

    @inline(__always)
    var bits: Numbers { Numbers(_mm512_castpd_si512(lanes)) }

    @inline(__always)
    func store(to target: UnsafeMutablePointer<Double>) { unsafe _mm512_storeu_pd(target, lanes) }

    @inline(__always)
    static func + (left: Reals, right: Reals) -> Reals { Reals(_mm512_add_pd(left.lanes, right.lanes)) }

    @inline(__always)
    static func - (left: Reals, right: Reals) -> Reals { Reals(_mm512_sub_pd(left.lanes, right.lanes)) }

    @inline(__always)
    static func * (left: Reals, right: Reals) -> Reals { Reals(_mm512_mul_pd(left.lanes, right.lanes)) }

    @inline(__always)
    static func / (left: Reals, right: Reals) -> Reals { Reals(_mm512_div_pd(left.lanes, right.lanes)) }

    /// Without its sign.
    @inline(__always)
    var magnitude: Reals { Reals(bits: bits & Numbers(repeating: .max >> 1)) }

    @inline(__always)
    var squareRoot: Reals { Reals(_mm512_sqrt_pd(lanes)) }

    @inline(__always)
    func least(_ other: Reals) -> Reals { Reals(_mm512_min_pd(lanes, other.lanes)) }

    @inline(__always)
    func greatest(_ other: Reals) -> Reals { Reals(_mm512_max_pd(lanes, other.lanes)) }

    @inline(__always)
    var leastOfAll: Double { _mm512_reduce_min_pd(lanes) }

    @inline(__always)
    var greatestOfAll: Double { _mm512_reduce_max_pd(lanes) }

    /// These, but the others where a third number has a minus sign.
    @inline(__always)
    func replaced(by others: Reals, whereNegative third: Reals) -> Reals {
      Reals(_mm512_mask_blend_pd(third.negatives, lanes, others.lanes))
    }

    /// Whether any has a minus sign.
    @inline(__always)
    var hasNegatives: Bool { negatives != 0 }

    /// Whether all have a minus sign.
    @inline(__always)
    var areNegative: Bool { negatives == 0xFF }

    /// A bit for each that has a minus sign, the first one lowest.
    @inline(__always)
    var negativeBits: UInt32 { UInt32(negatives) }

    @inline(__always)
    private var negatives: __mmask8 { _mm512_movepi64_mask(_mm512_castpd_si512(lanes)) }

    /// The whole part of each, below 2³¹, and as it stands in a list: the values at these places of one, and behind them.
    @inline(__always)
    func cell(in list: UnsafePointer<Double>) -> (whole: Reals, left: Reals, right: Reals) {
      let whole = _mm512_cvttpd_epi32(lanes)
      // Each pair lies side by side.
      @inline(__always) func pair(_ lane: Int) -> __m128d {
        let words = unsafe unsafeBitCast(whole, to: SIMD8<Int32>.self)
        return unsafe _mm_loadu_pd(list + Int(words[lane]))
      }
      let (a, b, c, d) = (pair(0), pair(1), pair(2), pair(3))
      let (e, f, g, h) = (pair(4), pair(5), pair(6), pair(7))
      return (
        Reals(_mm512_cvtepi32_pd(whole)),
        Reals(_mm512_set_pd(h[0], g[0], f[0], e[0], d[0], c[0], b[0], a[0])),
        Reals(_mm512_set_pd(h[1], g[1], f[1], e[1], d[1], c[1], b[1], a[1]))
      )
    }

    /// Writes those, and their places, where a third number has a minus sign, one after the other; says how many.
    @inline(__always)
    func store(
      whereNegative third: Reals, to values: UnsafeMutablePointer<Double>, first: Int,
      places: UnsafeMutablePointer<Int64>
    ) -> Int {
      let chosen = third.negatives
      let numbers = _mm512_add_epi64(
        _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0), _mm512_set1_epi64(Int64(first)))
      unsafe _mm512_mask_compressstoreu_pd(values, chosen, lanes)
      unsafe _mm512_mask_compressstoreu_epi64(places, chosen, numbers)
      return chosen.nonzeroBitCount
    }
  }

  /// A bit for each of 32 numbers of 16 bits that is the one sought.
  @inline(__always)
  func bits(of numbers: UnsafePointer<UInt16>, equalTo sought: UInt16) -> UInt32 {
    let difference = unsafe _mm512_xor_si512(
      _mm512_loadu_si512(numbers), _mm512_set1_epi16(Int16(bitPattern: sought)))
    return _mm512_testn_epi16_mask(difference, difference)
  }
#endif
