/// The id of a record in a register or an export, as its keeper wrote it, told apart by what it names.
///
/// Compared exactly after trimming. Being typed, an event's id cannot be looked up among guides.
public struct Identifier<Thing>: Hashable, Sendable {
  /// The id's own text.
  public let text: String

  /// An id of that text.
  public init(_ text: String) { self.text = text }
}

extension Identifier: Comparable {
  /// Orders by bytes of the text, the same on every machine.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Identifier: CustomStringConvertible {
  /// The id's own text.
  public var description: String { text }
}
