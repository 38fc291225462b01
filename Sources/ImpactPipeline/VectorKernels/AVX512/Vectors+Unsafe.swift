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

    /// How the characters beyond ASCII are spelt: a bit for each byte that starts one, for each of these that at least two
    /// bytes must follow, and for each that follows one; and not 0 when there is a NUL or more is to be asked (C0, C1, E0,
    /// ED, F0 and above).
    @inline(__always)
    var spelling: (leading: UInt64, leadingTwo: UInt64, following: UInt64, unusual: UInt64) {
      // Bytes from C0 up start a character; what kind of one is looked up by their last six bits.
      let leading = _mm512_movepi8_mask(_mm512_and_si512(bytes, _mm512_add_epi8(bytes, bytes)))
      let kind = _mm512_maskz_permutexvar_epi8(leading, bytes, Self.kinds)
      let unusual =
        _mm512_testn_epi8_mask(bytes, bytes) | _mm512_test_epi8_mask(kind, _mm512_set1_epi8(1))
      return (leading, _mm512_movepi8_mask(kind), _mm512_movepi8_mask(bytes) & ~leading, unusual)
    }

    /// By the last six bits of a byte from C0 up: the top bit when two bytes follow at least, and the lowest when more
    /// is to be asked.
    @inline(__always)
    private static var kinds: __m512i {
      // Eight bytes a number, the last number first and in it the last byte.
      let two = Int64(bitPattern: 0x8080_8080_8080_8080)
      let four = Int64(bitPattern: 0x8181_8181_8181_8181)
      return _mm512_set_epi64(four, four, two | 0x0100_0000_0000, two | 1, 0, 0, 0, 0x0101)
    }
  }

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
