/// A value read from JSON, with where it stands.
struct JSONValue: Hashable, Sendable {
  /// What it is.
  let content: Content
  /// Its line, from 1.
  let line: Int
  /// Its column, from 1, in characters.
  let column: Int

  /// A JSON value. Numbers keep their spelling.
  indirect enum Content: Hashable, Sendable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    case number(String)
    case flag(Bool)
    case null
  }

  /// A named value.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue
  }
}

/// Reads JSON (RFC 8259), strictly, for the settings file; small files only, since it holds all in memory.
struct JSONReader {
  /// What is wrong and where.
  struct Fault: Error, Hashable, Sendable {
    let line: Int
    let column: Int
    let expected: String
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  /// The value that a text holds.
  static func read(_ text: String) throws(Fault) -> JSONValue {
    var reader = JSONReader(scalars: Array(text.unicodeScalars))
    if reader.scalars.first == "\u{FEFF}" { reader.index = 1 }
    let value = try reader.value()
    reader.skipSpace()
    if reader.index < reader.scalars.count { throw reader.fault("the end of the file") }
    return value
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func value() throws(Fault) -> JSONValue {
    skipSpace()
    let (line, column) = place
    let content: JSONValue.Content
    switch next {
    case "{": content = .object(try members())
    case "[": content = .array(try elements())
    case "\"": content = .string(try string())
    case "t": content = try word("true", .flag(true))
    case "f": content = try word("false", .flag(false))
    case "n": content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONValue(content: content, line: line, column: column)
  }

  private mutating func members() throws(Fault) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try list(from: "{", to: "}") { (reader) throws(Fault) in
      guard reader.next == "\"" else { throw reader.fault("a name in double quotes") }
      let name = try reader.string()
      reader.skipSpace()
      guard reader.next == ":" else { throw reader.fault("a colon") }
      reader.index += 1
      members.append(JSONValue.Member(name: name, value: try reader.value()))
    }
    return members
  }

  private mutating func elements() throws(Fault) -> [JSONValue] {
    var elements: [JSONValue] = []
    try list(from: "[", to: "]") { (reader) throws(Fault) in elements.append(try reader.value()) }
    return elements
  }

  private mutating func list(
    from open: Unicode.Scalar, to close: Unicode.Scalar,
    element: (inout JSONReader) throws(Fault) -> Void
  ) throws(Fault) {
    guard next == open, depth < 100 else { throw fault("fewer brackets within brackets") }
    depth += 1
    defer { depth -= 1 }
    index += 1
    skipSpace()
    if next == close {
      index += 1
      return
    }
    while true {
      skipSpace()
      try element(&self)
      skipSpace()
      if next == close {
        index += 1
        return
      }
      guard next == "," else { throw fault("a comma or \(close)") }
      index += 1
    }
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "\"" {
      guard scalar.value >= 0x20 else { throw fault("a closing quote on the same line") }
      if scalar == "\\" {
        text.append(try escape())
      } else {
        text.append(scalar)
        index += 1
      }
    }
    guard next == "\"" else { throw fault("a closing quote") }
    index += 1
    return String(text)
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    let names: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
    ]
    index += 1
    if let letter = next, let meant = names[letter] {
      index += 1
      return meant
    }
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    guard first < 0xDC00, next == "\\" else { throw fault("the second half of a character") }
    index += 1
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
    else { throw fault("the second half of a character") }
    return scalar
  }

  private mutating func codeUnit() throws(Fault) -> UInt16 {
    guard next == "u", index + 4 < scalars.count else { throw fault("an escape that JSON knows") }
    var unit: UInt16 = 0
    for scalar in scalars[(index + 1)...(index + 4)] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else {
        throw fault("four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
    }
    index += 5
    return unit
  }

  private mutating func number() throws(Fault) -> String {
    let start = index
    if next == "-" { index += 1 }
    if next == "0" { index += 1 } else { try digits() }
    if next == "." {
      index += 1
      try digits()
    }
    if next == "e" || next == "E" {
      index += 1
      if next == "+" || next == "-" { index += 1 }
      try digits()
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    return String(text)
  }

  private mutating func digits() throws(Fault) {
    let start = index
    while let scalar = next, ("0"..."9").contains(scalar) { index += 1 }
    if index == start { throw fault("a value") }
  }

  private mutating func word(_ word: String, _ content: JSONValue.Content) throws(Fault) -> JSONValue.Content
  {
    for scalar in word.unicodeScalars {
      guard next == scalar else { throw fault(word) }
      index += 1
    }
    return content
  }

  private mutating func skipSpace() {
    while let scalar = next, [" ", "\t", "\n", "\r"].contains(scalar) { index += 1 }
  }

  private var place: (line: Int, column: Int) {
    var line = 1
    var column = 1
    for scalar in scalars[..<min(index, scalars.count)] {
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    return (line, column)
  }

  private func fault(_ expected: String) -> Fault {
    let (line, column) = place
    return Fault(line: line, column: column, expected: expected)
  }
}
