/// Where in the inputs something stands: a file and, where they are known, a line and a column.
public struct SourcePlace: Hashable, Sendable {
  /// The file's path below the inputs folder's parent, with forward slashes: `inputs/outcomes/2022.csv`.
  public let file: String
  /// Counted from 1 by physical lines, a line end inside quotes included; `nil` for the file as a whole.
  public var line: Int? { rawLine == 0 ? nil : rawLine }
  /// Counted from 1 in Unicode scalars from the start of the line; `nil` for the line as a whole.
  public var column: Int? { rawColumn == 0 ? nil : rawColumn }

  /// 0 for none: every row has a place, and an optional number takes twice the room.
  private let rawLine: Int
  private let rawColumn: Int

  /// A place in a file; lines and columns count from 1, so that 0 says no more than `nil`.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    rawLine = line ?? 0
    rawColumn = column ?? 0
  }
}

extension SourcePlace: Comparable {
  /// Orders by file, then line, then column; the whole before its parts.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    return (left.column ?? 0) < (right.column ?? 0)
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `file:line:column`, as editors and terminals link it.
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}
