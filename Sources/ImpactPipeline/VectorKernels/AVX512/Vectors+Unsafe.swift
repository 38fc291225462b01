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
    private let lanes: __m512i

    @inline(__always)
    private init(_ lanes: __m512i) { self.lanes = lanes }

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
#endif
