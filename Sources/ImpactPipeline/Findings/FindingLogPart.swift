/// Up to a megabyte of findings as bytes, each after the last: which parts it has, then those parts.
struct FindingLogPart: Sendable {
  private var bytes: [UInt8] = []
  /// Where each finding starts.
  private var offsets: [UInt32] = []
  private var kinds: [FindingKind] = []
  /// Texts that many findings share: files, columns, what was expected.
  private var words: [String] = []
  private var kindNumbers: [FindingKind: Int] = [:]
  private var wordNumbers: [String: Int] = [:]

  /// True when what comes next belongs in another part.
  var isFull: Bool { bytes.count >= Self.size }

  mutating func append(_ finding: Finding) {
    offsets.append(UInt32(bytes.count))
    let traits: Traits = [
      finding.place == nil ? [] : .place, finding.place?.line == nil ? [] : .line,
      finding.place?.column == nil ? [] : .column, finding.found == nil ? [] : .found,
      finding.expected == nil ? [] : .expected, finding.subject == nil ? [] : .subject,
      finding.excerpt == nil ? [] : .excerpt, finding.count == 1 ? [] : .count,
    ]
    bytes.append(traits.rawValue)
    put(number(of: finding.kind))
    if let place = finding.place {
      put(word: place.file)
      if let line = place.line { put(line) }
      if let column = place.column { put(column) }
    }
    if let found = finding.found { put(text: found) }
    if let expected = finding.expected { put(word: expected) }
    if let subject = finding.subject { put(word: subject) }
    if finding.count != 1 { put(finding.count) }
    if let excerpt = finding.excerpt {
      put(text: excerpt.line)
      put(excerpt.start)
      put(excerpt.length)
    }
  }

  func finding(_ number: Int) -> Finding {
    var at = Int(offsets[number])
    let traits = Traits(rawValue: bytes[at])
    at += 1
    let kind = kinds[nextNumber(&at)]
    let file = traits.contains(.place) ? nextWord(&at) : nil
    let line = traits.contains(.line) ? nextNumber(&at) : nil
    let column = traits.contains(.column) ? nextNumber(&at) : nil
    let found = traits.contains(.found) ? nextText(&at) : nil
    let expected = traits.contains(.expected) ? nextWord(&at) : nil
    let subject = traits.contains(.subject) ? nextWord(&at) : nil
    let count = traits.contains(.count) ? nextNumber(&at) : 1
    var excerpt: Excerpt?
    if traits.contains(.excerpt) {
      let text = nextText(&at)
      let start = nextNumber(&at)
      excerpt = Excerpt(line: text, start: start, length: nextNumber(&at))
    }
    return Finding(
      kind, at: file.map { SourcePlace(file: $0, line: line, column: column) }, found: found,
      expected: expected, subject: subject, count: count, excerpt: excerpt)
  }

  private static let size = 1 << 20
  /// A text is shared when it is one of the first so many, and not long.
  private static let (mostWords, longestWord) = (1024, 256)

  private struct Traits: OptionSet {
    let rawValue: UInt8
    static let place = Traits(rawValue: 1)
    static let line = Traits(rawValue: 2)
    static let column = Traits(rawValue: 4)
    static let found = Traits(rawValue: 8)
    static let expected = Traits(rawValue: 16)
    static let subject = Traits(rawValue: 32)
    static let excerpt = Traits(rawValue: 64)
    static let count = Traits(rawValue: 128)
  }
}

// MARK: Writing

extension FindingLogPart {
  private mutating func number(of kind: FindingKind) -> Int {
    if let number = kindNumbers[kind] { return number }
    kindNumbers[kind] = kinds.count
    kinds.append(kind)
    return kinds.count - 1
  }

  /// Seven bits a byte, the lowest first, as LEB128 has it.
  private mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func put(text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A shared text by its number, or 0 and the text.
  private mutating func put(word: String) {
    if let number = wordNumbers[word] { return put(number) }
    if words.count < Self.mostWords, word.utf8.count <= Self.longestWord {
      words.append(word)
      wordNumbers[word] = words.count
      put(words.count)
    } else {
      put(0)
      put(text: word)
    }
  }
}

// MARK: Reading

extension FindingLogPart {
  private func nextNumber(_ at: inout Int) -> Int {
    var (number, shift): (UInt, UInt) = (0, 0)
    while bytes[at] > 0x7F {
      number |= UInt(bytes[at] & 0x7F) << shift
      shift += 7
      at += 1
    }
    number |= UInt(bytes[at]) << shift
    at += 1
    return Int(bitPattern: number)
  }

  private func nextText(_ at: inout Int) -> String {
    let length = nextNumber(&at)
    defer { at += length }
    return String(decoding: bytes[at..<at + length], as: UTF8.self)
  }

  private func nextWord(_ at: inout Int) -> String {
    let number = nextNumber(&at)
    return number == 0 ? nextText(&at) : words[number - 1]
  }
}
