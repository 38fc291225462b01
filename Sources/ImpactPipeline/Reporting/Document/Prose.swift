/// Running text: words, figures, links and terms in a row.
///
/// Written as a string literal; what is interpolated keeps its meaning:
///
///     let sentence: Prose = "Camden paid \(fee) and used \(.term("communities of practice", meaning))."
public struct Prose: Hashable, Sendable {
  /// The parts, in reading order.
  public var inlines: [Inline]

  /// Text of the parts given.
  public init(_ inlines: [Inline]) { self.inlines = inlines }

  /// Plain words.
  public init(_ text: String) { self.inlines = text.isEmpty ? [] : [.text(text)] }

  /// One figure and nothing else, as in a table cell.
  public init(_ figure: FigureText) { self.inlines = [.figure(figure)] }

  /// True when there is nothing to print.
  public var isEmpty: Bool { inlines.allSatisfy { $0.plainText.isEmpty } }

  /// The words alone, without links, ids or notes.
  public var plainText: String { inlines.map(\.plainText).joined() }

  /// One text after another.
  public static func + (left: Prose, right: Prose) -> Prose { Prose(left.inlines + right.inlines) }

  /// Adds more text at the end.
  public static func += (left: inout Prose, right: Prose) { left.inlines += right.inlines }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Plain words.
  public init(stringLiteral value: String) { self.init(value) }

  /// Words with figures, links and terms among them.
  public init(stringInterpolation: Interpolation) { self.init(stringInterpolation.inlines) }

  /// Collects the parts of an interpolated literal.
  public struct Interpolation: StringInterpolationProtocol {
    var inlines: [Inline] = []

    /// Called by the compiler.
    public init(literalCapacity: Int, interpolationCount: Int) {
      inlines.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Called by the compiler.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { inlines.append(.text(literal)) }
    }

    /// A figure.
    public mutating func appendInterpolation(_ figure: FigureText) { inlines.append(.figure(figure)) }
    /// A link, a term, a note or stressed words.
    public mutating func appendInterpolation(_ inline: Inline) { inlines.append(inline) }
    /// A text within a text.
    public mutating func appendInterpolation(_ prose: Prose) { inlines += prose.inlines }
    /// Plain words, from data or from code.
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
  }
}

extension Sequence<Prose> {
  /// The texts in one, with words between them.
  public func joined(separator: Prose) -> Prose {
    var result = Prose([])
    for (index, prose) in enumerated() {
      if index > 0 { result += separator }
      result += prose
    }
    return result
  }

  /// The texts as people list them: `a, b and c`.
  public func joinedAsList(_ last: String = "and") -> Prose {
    let all = Array(self)
    guard let final = all.last, all.count > 1 else { return all.first ?? Prose([]) }
    return all.dropLast().joined(separator: ", ") + Prose(" \(last) ") + final
  }
}
