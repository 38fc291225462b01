// Why unsafe: this is the innermost loop of reading. It loads 64 bytes at a time from a pointer, where checked
// access would cost several times the work itself. Every caller keeps 64 readable bytes at the pointer:
// `RecordBatch.bytes` is padded to whole words. `MaskTests` compares it with a byte loop.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel.sse2
#endif

/// Which of 64 bytes are the ones that structure a text; bit 0 is the first byte.
struct CharacterMasks {
  var quotes: UInt64
  var delimiters: UInt64
  var lineFeeds: UInt64
  /// Whether there is a byte below 0E other than LF (CR and NUL are such), or one that is not ASCII, so that
  /// `UnusualMasks` are worth making.
  var isUnusual: Bool
}

/// What is rare among 64 bytes.
struct UnusualMasks {
  var carriageReturns: UInt64
  /// Bytes that are not ASCII.
  var high: UInt64
  var hasNul: Bool
}

/// Which of 64 bytes lead or follow in a character of UTF-8 that is not ASCII.
struct UTF8Masks {
  /// Bytes from 80 to BF.
  var following: UInt64
  /// Bytes from C0, which are followed by one at least.
  var leading: UInt64
  /// Bytes from E0, which are followed by two at least.
  var leadingTwo: UInt64
  /// Bytes from F0, which are followed by three.
  var leadingThree: UInt64
  /// Whether any leading byte says more than its length: C0, C1, E0, ED, F0 and above.
  var isSpecial: Bool
}

#if arch(x86_64)
  // SSE2 is part of every x86-64 processor, so nothing has to be asked or switched on.
  extension CharacterMasks {
    @inline(__always)
    init(at pointer: UnsafePointer<UInt8>, delimiter: __m128i, quote: __m128i) {
      let bytes = unsafe Bytes(at: pointer)
      let lineFeed = _mm_set1_epi8(0x0A)
      quotes = bytes.bits { _mm_cmpeq_epi8($0, quote) }
      delimiters = bytes.bits { _mm_cmpeq_epi8($0, delimiter) }
      lineFeeds = bytes.bits { _mm_cmpeq_epi8($0, lineFeed) }
      // As signed numbers, bytes that are not ASCII are below 0E too.
      isUnusual = bytes.any {
        _mm_xor_si128(_mm_cmplt_epi8($0, _mm_set1_epi8(0x0E)), _mm_cmpeq_epi8($0, lineFeed))
      }
    }
  }

  /// 64 bytes as the processor holds them.
  private struct Bytes {
    let (a, b, c, d): (__m128i, __m128i, __m128i, __m128i)

    @inline(__always)
    init(at pointer: UnsafePointer<UInt8>) {
      let words = unsafe UnsafePointer<__m128i>(OpaquePointer(pointer))
      (a, b) = unsafe (_mm_loadu_si128(words), _mm_loadu_si128(words + 1))
      (c, d) = unsafe (_mm_loadu_si128(words + 2), _mm_loadu_si128(words + 3))
    }

    /// A bit for each byte for which the comparison gives all ones.
    @inline(__always)
    func bits(_ compare: (__m128i) -> __m128i) -> UInt64 {
      @inline(__always) func part(_ bytes: __m128i) -> UInt64 {
        UInt64(UInt16(truncatingIfNeeded: _mm_movemask_epi8(compare(bytes))))
      }
      return part(a) | part(b) << 16 | (part(c) | part(d) << 16) << 32
    }

    /// Whether the comparison gives all ones for any byte.
    @inline(__always)
    func any(_ compare: (__m128i) -> __m128i) -> Bool {
      _mm_movemask_epi8(
        _mm_or_si128(_mm_or_si128(compare(a), compare(b)), _mm_or_si128(compare(c), compare(d)))) != 0
    }
  }

  extension UnusualMasks {
    @inline(__always)
    init(at pointer: UnsafePointer<UInt8>) {
      let bytes = unsafe Bytes(at: pointer)
      let (nul, returns) = (_mm_set1_epi8(0), _mm_set1_epi8(0x0D))
      high = bytes.bits { $0 }
      (carriageReturns, hasNul) = (0, false)
      if bytes.any({ _mm_or_si128(_mm_cmpeq_epi8($0, nul), _mm_cmpeq_epi8($0, returns)) }) {
        carriageReturns = bytes.bits { _mm_cmpeq_epi8($0, returns) }
        hasNul = bytes.any { _mm_cmpeq_epi8($0, nul) }
      }
    }
  }

  extension UTF8Masks {
    @inline(__always)
    init(at pointer: UnsafePointer<UInt8>) {
      let bytes = unsafe Bytes(at: pointer)
      // Bytes from 80 up are negative as signed ones, and greater ones nearer to nought.
      let high = bytes.bits { $0 }
      leading = bytes.bits { _mm_cmpgt_epi8($0, _mm_set1_epi8(-65)) } & high
      following = high & ~leading
      (leadingTwo, leadingThree) = (0, 0)
      isSpecial = bytes.any {
        _mm_cmpeq_epi8(_mm_and_si128($0, _mm_set1_epi8(-2)), _mm_set1_epi8(-64))
      }
      // Characters of three bytes are rare and those of four rarer.
      leadingTwo = bytes.bits { _mm_cmpgt_epi8($0, _mm_set1_epi8(-33)) } & leading
      if leadingTwo != 0 {
        leadingThree = bytes.bits { _mm_cmpgt_epi8($0, _mm_set1_epi8(-17)) } & leading
        isSpecial =
          isSpecial || leadingThree != 0
          || bytes.any {
            _mm_or_si128(_mm_cmpeq_epi8($0, _mm_set1_epi8(-32)), _mm_cmpeq_epi8($0, _mm_set1_epi8(-19)))
          }
      }
    }
  }

  /// The characters to look for, ready for `CharacterMasks`.
  struct SoughtCharacters {
    let delimiter: __m128i
    let quote: __m128i

    init(_ dialect: Dialect) {
      delimiter = _mm_set1_epi8(Int8(truncatingIfNeeded: dialect.delimiter.rawValue))
      quote = _mm_set1_epi8(0x22)
      sought = dialect.quoting == .none ? 0 : .max
    }

    /// All ones when quotes are sought.
    private let sought: UInt64

    @inline(__always)
    func masks(at pointer: UnsafePointer<UInt8>) -> CharacterMasks {
      var masks = unsafe CharacterMasks(at: pointer, delimiter: delimiter, quote: quote)
      masks.quotes &= sought
      return masks
    }
  }
#else
  /// The characters to look for, ready for `CharacterMasks`.
  struct SoughtCharacters {
    private let delimiter: UInt64
    private let quotes: Bool

    init(_ dialect: Dialect) {
      delimiter = UInt64(dialect.delimiter.rawValue) &* PortableMasks.ones
      quotes = dialect.quoting != .none
    }

    @inline(__always)
    func masks(at pointer: UnsafePointer<UInt8>) -> CharacterMasks {
      unsafe PortableMasks.masks(at: pointer, delimiter: delimiter, quotes: quotes)
    }
  }

  extension UnusualMasks {
    init(at pointer: UnsafePointer<UInt8>) { self = unsafe PortableMasks.unusual(at: pointer) }
  }

  extension UTF8Masks {
    init(at pointer: UnsafePointer<UInt8>) { self = unsafe PortableMasks.utf8(at: pointer) }
  }
#endif

/// The same masks by arithmetic on eight bytes at a time, for processors other than x86-64.
enum PortableMasks {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  @inline(__always)
  static func masks(at pointer: UnsafePointer<UInt8>, delimiter: UInt64, quotes: Bool) -> CharacterMasks {
    var masks = CharacterMasks(quotes: 0, delimiters: 0, lineFeeds: 0, isUnusual: false)
    var unusual: UInt64 = 0
    for part in 0..<8 {
      let word = unsafe load(pointer, part)
      let shift = UInt64(part * 8)
      masks.quotes |= gather(zeros(word ^ (0x22 &* ones))) << shift
      masks.delimiters |= gather(zeros(word ^ delimiter)) << shift
      let lineFeeds = zeros(word ^ (0x0A &* ones))
      masks.lineFeeds |= gather(lineFeeds) << shift
      // Adding 72 sets the top bit of a byte from 0E up.
      unusual |= (~((word & lows) &+ 0x72 &* ones) | word) & ~lows & ~lineFeeds
    }
    if !quotes { masks.quotes = 0 }
    masks.isUnusual = unusual != 0
    return masks
  }

  static func unusual(at pointer: UnsafePointer<UInt8>) -> UnusualMasks {
    var masks = UnusualMasks(carriageReturns: 0, high: 0, hasNul: false)
    for part in 0..<8 {
      let word = unsafe load(pointer, part)
      masks.carriageReturns |= gather(zeros(word ^ (0x0D &* ones))) << UInt64(part * 8)
      masks.high |= gather(word & ~lows) << UInt64(part * 8)
      if zeros(word) != 0 { masks.hasNul = true }
    }
    return masks
  }

  static func utf8(at pointer: UnsafePointer<UInt8>) -> UTF8Masks {
    var masks = UTF8Masks(following: 0, leading: 0, leadingTwo: 0, leadingThree: 0, isSpecial: false)
    for index in 0..<64 {
      let byte = unsafe pointer[index]
      let bit: UInt64 = 1 << UInt64(index)
      if byte >= 0xC0 { masks.leading |= bit } else if byte >= 0x80 { masks.following |= bit }
      if byte >= 0xE0 { masks.leadingTwo |= bit }
      if byte >= 0xF0 { masks.leadingThree |= bit }
      if byte >= 0xF0 || byte == 0xC0 || byte == 0xC1 || byte == 0xE0 || byte == 0xED {
        masks.isSpecial = true
      }
    }
    return masks
  }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<UInt8>, _ part: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawPointer(pointer).loadUnaligned(fromByteOffset: part * 8, as: UInt64.self))
  }

  /// The top bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { ~(((word & lows) &+ lows) | word | lows) }

  /// The top bits of eight bytes, side by side.
  @inline(__always)
  private static func gather(_ tops: UInt64) -> UInt64 { ((tops >> 7) &* 0x0102_0408_1020_4080) >> 56 }
}
