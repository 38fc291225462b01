extension TextEncoding {
  /// The encoding that the bytes show.
  ///
  /// A byte order mark settles it. Without one, NUL in every second place means UTF-16, valid UTF-8 is UTF-8,
  /// and bytes that are not UTF-8 mean Windows-1252 only when no other byte speaks for UTF-8 and all of them
  /// are characters there; else the file is UTF-8 with damage, and each damaged record is a finding.
  /// - Parameter isWhole: whether `bytes` is all of the file, so that a character cut off at the end counts.
  static func detect(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let order = unmarkedUTF16(bytes.prefix(4096)) { return order }
    if isUTF8(bytes) { return .utf8 }
    return looksLikeWindows1252(bytes, isWhole: isWhole) ? .windows1252 : .utf8
  }

  /// How many bytes of byte order mark the text starts with.
  func markLength(_ bytes: ArraySlice<UInt8>) -> Int {
    switch self {
    case .windows1252: 0
    case .utf8, .utf8WithMark: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    }
  }

  private static func unmarkedUTF16(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    let pairs = head.count / 2
    guard pairs >= 2 else { return nil }
    var first = 0
    var second = 0
    for pair in 0..<pairs {
      if head[head.startIndex + pair * 2] == 0 { first += 1 }
      if head[head.startIndex + pair * 2 + 1] == 0 { second += 1 }
    }
    if second * 10 >= pairs * 7, first * 20 <= pairs { return .utf16LittleEndian }
    if first * 10 >= pairs * 7, second * 20 <= pairs { return .utf16BigEndian }
    return nil
  }

  /// Whether all of the bytes are UTF-8. Most text is nearly all ASCII, of which whole stretches are passed over at once;
  /// the standard library's check takes every byte.
  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while let high = HighBytes.first(in: bytes, from: index) {
      index = high
      // Neighbours are often of the same script.
      while index < bytes.endIndex, bytes[index] >= 0x80 {
        let length = UTF8Check.lengthOfCharacter(at: index, in: bytes)
        if length == 0 { return false }
        index += length
      }
    }
    return true
  }

  private static func looksLikeWindows1252(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    var index = bytes.startIndex
    var strange = 0
    var proper = 0
    while let high = HighBytes.first(in: bytes, from: index) {
      index = high
      let length = UTF8Check.lengthOfCharacter(at: index, in: bytes)
      if length > 0 {
        proper += 1
        index += length
      } else if !isWhole, bytes.endIndex - index < 4 {
        break
      } else {
        if Windows1252.scalar(bytes[index]) == nil { return false }
        strange += 1
        index += 1
      }
    }
    return strange > 0 && proper * 10 <= strange
  }
}

/// Whether bytes are UTF-8, one character at a time.
enum UTF8Check {
  /// How many bytes the character at an index has; 0 when there is none (no UTF-8, or cut off).
  static func lengthOfCharacter(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let lead = bytes[index]
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, lowest) = (3, 0xA0)
    case 0xED: (length, highest) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, lowest) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, highest) = (4, 0x8F)
    default: return 0
    }
    guard index + length <= bytes.endIndex, (lowest...highest).contains(bytes[index + 1]) else { return 0 }
    for place in 2..<max(2, length) where bytes[index + place] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The index of the first byte that is not UTF-8, if there is one.
  static func firstFault(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = lengthOfCharacter(at: index, in: bytes)
      if length == 0 { return index }
      index += length
    }
    return nil
  }
}
