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
  public var pretty: String { written(indent: 0) + "\n" }

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
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch self {
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { "\(inner)\(Self.quoted($0.name)): \($0.value.written(indent: indent + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .array(let values):
      if values.isEmpty { return "[]" }
      return "[\n" + values.map { inner + $0.written(indent: indent + 1) }.joined(separator: ",\n")
        + "\n\(outer)]"
    case .string(let text): return Self.quoted(text)
    case .integer(let number): return String(number)
    case .decimal(let number): return Self.isNumber(number) ? number : Self.quoted(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .null: return "null"
    }
  }

  /// A string with everything escaped that JSON asks for, and all that a reader might obey unseen.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if VisibleText.isHidden(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029 {
          for unit in UTF16.encode(scalar).map(Array.init) ?? [] { out += escape(unit) }
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
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
