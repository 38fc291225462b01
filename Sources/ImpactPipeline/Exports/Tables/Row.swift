/// One row of a table, read by the names of its columns.
struct Row {
  let sheet: Sheet
  let record: Int
  let header: TableHeader
  let settlement: ColumnSettlements
  /// The row's cells where it had to be put right; `nil` where it is read as it stands.
  var repaired: [ArraySlice<UInt8>]?

  /// A cell that is not what its column should hold.
  struct Fault: Error {
    let refusal: Refusal
    let column: Column
    let field: Int?
  }

  var line: Int { sheet.line(record) }
  var place: SourcePlace { sheet.batch.place(record) }

  /// The place of a column's cell.
  func place(_ column: String) -> SourcePlace {
    guard let field = header.field(column), field < sheet.fieldCount(record) else { return place }
    return sheet.batch.place(record, field)
  }

  /// The cell's bytes; `nil` when the table has no such column or the cell says that there is nothing.
  func bytes(_ column: String) -> ArraySlice<UInt8>? {
    guard let field = header.field(column) else { return nil }
    let cell = cell(field)
    return CellText.isMissing(cell) ? nil : cell
  }

  /// A field's bytes, as put right where that was needed.
  func cell(_ field: Int) -> ArraySlice<UInt8> {
    guard let repaired else { return sheet.cell(record, field) }
    return field < repaired.count ? repaired[field] : []
  }

  /// The value that a row cannot do without.
  func need<Value>(
    _ column: String, _ read: (String) throws(Fault) -> Value?
  ) throws(Fault) -> Value {
    if let value = try read(column) { return value }
    let declared = header.column(column)
    // A text such as TBC says that there is no value; that it is there is worth showing.
    throw fault(Refusal(.missingValue, expected: declared.wants), column)
  }

  func fault(_ refusal: Refusal, _ column: String) -> Fault {
    Fault(refusal: refusal, column: header.column(column), field: header.field(column))
  }

  /// Whatever a parser makes of the cell's bytes.
  func value<Value>(
    _ column: String, _ parse: (ArraySlice<UInt8>) throws(Refusal) -> Value?
  ) throws(Fault) -> Value? {
    guard let bytes = bytes(column) else { return nil }
    do { return try parse(bytes) } catch { throw fault(error, column) }
  }
}

extension Row {
  func text(_ column: String) -> String? {
    guard let bytes = bytes(column) else { return nil }
    let text = TextForm.tidy(String(decoding: bytes, as: UTF8.self))
    return text.isEmpty ? nil : text
  }

  func identifier<Thing>(_ column: String) -> Identifier<Thing>? { text(column).map(Identifier.init) }

  func moment(_ column: String) throws(Fault) -> Moment? {
    let settled = settlement.day(column)
    return try value(column) { bytes throws(Refusal) in try settled.read(bytes) }
  }

  func day(_ column: String) throws(Fault) -> Day? { try moment(column)?.day }

  func amount(_ column: String) throws(Fault) -> Money? {
    let mark = settlement.mark(column)
    return try value(column) { bytes throws(Refusal) in try AmountText.read(bytes, mark: mark) }
  }

  func number(_ column: String) throws(Fault) -> Double? {
    try value(column) { bytes throws(Refusal) in try NumberText.read(bytes) }
  }

  func count(_ column: String) throws(Fault) -> Int64? {
    try value(column) { bytes throws(Refusal) in try NumberText.count(bytes) }
  }

  func minutes(_ column: String) throws(Fault) -> Int64? {
    try value(column) { bytes throws(Refusal) in try DurationText.minutes(bytes) }
  }

  func fraction(_ column: String) throws(Fault) -> Ratio? {
    try value(column) { bytes throws(Refusal) in try FractionText.read(bytes) }
  }

  func yesNo(_ column: String) throws(Fault) -> Bool? {
    try value(column) { bytes throws(Refusal) in try YesNo.read(bytes) }
  }

  func email(_ column: String) -> EmailAddress? { bytes(column).flatMap { EmailAddress($0) } }

  func list(_ column: String) -> [String] { bytes(column).map { ListText.read($0) } ?? [] }

  /// A whole number between two bounds.
  func grade(_ column: String, _ range: ClosedRange<Int>) throws(Fault) -> Int? {
    guard let count = try count(column) else { return nil }
    guard let grade = Int(exactly: count), range.contains(grade) else {
      throw fault(
        Refusal(.notAChoice, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"),
        column)
    }
    return grade
  }

  /// One of a closed list, found whatever its case and whether its words are apart by `_`, `-` or a space.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: String, _ type: Choice.Type = Choice.self
  ) throws(Fault) -> Choice? where Choice.RawValue == String {
    guard let text = text(column) else { return nil }
    if let choice = Self.choice(text, type) { return choice }
    throw fault(Refusal(.notAChoice, expected: type.allCases.map(\.rawValue).joined(separator: ", ")), column)
  }

  /// As ``choice(_:_:)``, for a list of them.
  func choices<Choice: RawRepresentable & CaseIterable>(
    _ column: String, _ type: Choice.Type = Choice.self
  ) throws(Fault) -> [Choice] where Choice.RawValue == String {
    var choices: [Choice] = []
    for text in list(column) {
      guard let choice = Self.choice(text, type) else {
        throw fault(
          Refusal(.notAChoice, expected: type.allCases.map(\.rawValue).joined(separator: ", ")), column)
      }
      choices.append(choice)
    }
    return choices
  }

  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    var key = ColumnTitle.key(text)
    if key.utf8.contains(UInt8(ascii: "&")) { key = key.replacing("&", with: "and") }
    return type.allCases.first { ColumnTitle.key($0.rawValue) == key }
  }

  /// One authority by its name.
  func authority(_ column: String) throws(Fault) -> Authority? {
    guard let text = text(column) else { return nil }
    guard let authority = AliasMeaning.authority(text) else {
      throw fault(Refusal(.notAnAuthority, expected: "Camden or Tower Hamlets"), column)
    }
    return authority
  }

  /// Authorities by their names, each once, in the official order.
  func authorities(_ column: String) throws(Fault) -> [Authority] {
    var authorities: Set<Authority> = []
    for name in list(column) {
      guard let authority = AliasMeaning.authority(name) else {
        throw fault(Refusal(.notAnAuthority, expected: "Camden or Tower Hamlets"), column)
      }
      authorities.insert(authority)
    }
    return authorities.sorted()
  }

  /// A range in the columns `x_low`, `x`, `x_high`; the middle alone is exact.
  func estimate(
    low: String, central: String, high: String, _ read: (String) throws(Fault) -> Double?
  ) throws(Fault) -> Estimate? {
    guard let middle = try read(central) else { return nil }
    let (lowest, highest) = (try read(low) ?? middle, try read(high) ?? middle)
    guard let estimate = Estimate(low: lowest, central: middle, high: highest) else {
      throw fault(Refusal(.notARange, expected: "low ≤ central ≤ high"), central)
    }
    return estimate
  }
}
