/// A JSON value whose members keep the order they were given, so that the same value is the same bytes.
public indirect enum JSONText: Hashable, Sendable {
  /// Named members, in order.
  case object([Member])
  /// Values, in order.
  case array([JSONText])
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int64)
  /// A number written out already: `2.40`. Anything that is not a JSON number is written as a string.
  case decimal(String)
  /// True or false.
  case flag(Bool)
  /// Nothing.
  case null

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONText

    /// A named value.
    public init(_ name: String, _ value: JSONText) {
      self.name = name
      self.value = value
    }
  }

  /// The value over several lines with two spaces a level, ending in a line feed.
  public var pretty: String { String(decoding: prettyBytes, as: UTF8.self) }

  /// The same as the bytes of a file.
  var prettyBytes: [UInt8] {
    var out: [UInt8] = []
    write(indent: 0, to: &out)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  /// An object over several lines as ``pretty`` has it, with one more member that is an array, given piece by piece so that
  /// a very long array is never one text.
  ///
  /// - Precondition: this is an object.
  public func writePretty(
    ending name: String, _ values: some Sequence<JSONText>, to give: (String) -> Void
  ) {
    guard case .object(let members) = self else { preconditionFailure("only an object has members") }
    give("{\n")
    for member in members {
      give("  \(Self.quoted(member.name)): \(member.value.written(indent: 1)),\n")
    }
    give("  \(Self.quoted(name)): [")
    var isFirst = true
    for value in values {
      give((isFirst ? "\n    " : ",\n    ") + value.written(indent: 2))
      isFirst = false
    }
    give(isFirst ? "]\n}\n" : "\n  ]\n}\n")
  }

  private func written(indent: Int) -> String {
    var out: [UInt8] = []
    write(indent: indent, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(indent: Int, to out: inout [UInt8]) {
    switch self {
    case .object(let members):
      Self.writeList(members, "{", "}", indent: indent, to: &out) { member, out in
        Self.writeQuoted(member.name, to: &out)
        out += ": ".utf8
        member.value.write(indent: indent + 1, to: &out)
      }
    case .array(let values):
      Self.writeList(values, "[", "]", indent: indent, to: &out) { value, out in
        value.write(indent: indent + 1, to: &out)
      }
    case .string(let text): Self.writeQuoted(text, to: &out)
    case .integer(let number): out += String(number).utf8
    case .decimal(let number):
      if Self.isNumber(number) { out += number.utf8 } else { Self.writeQuoted(number, to: &out) }
    case .flag(let flag): out += (flag ? "true" : "false").utf8
    case .null: out += "null".utf8
    }
  }

  /// Items between brackets, one a line and a level further in; nothing but the brackets where there are none.
  private static func writeList<Item>(
    _ items: [Item], _ open: String, _ close: String, indent: Int, to out: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    out += open.utf8
    for (index, item) in items.enumerated() {
      out += (index == 0 ? "\n" : ",\n").utf8
      for _ in 0...indent { out += "  ".utf8 }
      write(item, &out)
    }
    if !items.isEmpty {
      out.append(UInt8(ascii: "\n"))
      for _ in 0..<indent { out += "  ".utf8 }
    }
    out += close.utf8
  }

  private static func quoted(_ text: String) -> String {
    var out: [UInt8] = []
    writeQuoted(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// A string with everything escaped that JSON asks for, and all that a reader might obey unseen.
  private static func writeQuoted(_ text: String, to out: inout [UInt8]) {
    let bytes = text.utf8Span.span
    out.append(UInt8(ascii: "\""))
    if VisibleText.isPlain(bytes) {
      for index in bytes.indices {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
      }
    } else {
      for scalar in text.unicodeScalars { out += escaped(scalar).utf8 }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard VisibleText.isHidden(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029 else {
        return String(scalar)
      }
      return (UTF16.encode(scalar).map(Array.init) ?? []).map(escape).joined()
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let hex = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }

  private static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.hasPrefix("-") { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first else { return false }
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    return areDigits && (whole == "0" || !whole.hasPrefix("0"))
  }
}

extension JSONText: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONText: ExpressibleByDictionaryLiteral {
  /// Members in the order written.
  public init(dictionaryLiteral elements: (String, JSONText)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSONText: ExpressibleByArrayLiteral {
  /// Values in the order written.
  public init(arrayLiteral elements: JSONText...) { self = .array(elements) }
}
