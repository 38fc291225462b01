/// What a whole column of amounts says about which mark stands before pence.
struct DecimalColumnEvidence: Hashable, Sendable {
  private(set) var point = Witness()
  private(set) var comma = Witness()

  /// Takes in one cell: only what can be read in one way alone is evidence.
  mutating func observe(_ bytes: ArraySlice<UInt8>, line: Int) {
    let marks = bytes.filter { $0 == 0x2C || $0 == 0x2E }
    guard let last = marks.last else { return }
    let after = bytes.reversed().prefix { $0 != last }.count { CellText.isDigit($0) }
    let isDecimal = marks.count { $0 == last } == 1 && (marks.count > 1 || after != 3)
    guard isDecimal else { return }
    let witness = Witness(count: 1, line: line)
    if last == 0x2C { comma.add(witness) } else { point.add(witness) }
  }

  /// The mark to read the column with, and a finding when it is the comma or when the column holds both.
  func settled(choice: DecimalMark?, column: String, file: String) -> (mark: DecimalMark, findings: [Finding])
  {
    if let choice { return (choice, []) }
    guard comma.count > 0 else { return (.point, []) }
    let place = SourcePlace(file: file, line: comma.line)
    if point.count > 0 {
      return (
        .point, [Finding(.decimalMarkMixed, at: place, expected: file, subject: column, count: comma.count)]
      )
    }
    return (.comma, [Finding(.decimalComma, at: place, subject: column, count: comma.count)])
  }
}
