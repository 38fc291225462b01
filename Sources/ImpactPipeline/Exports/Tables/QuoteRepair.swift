/// Puts a row right in whose quoted fields a quote is not doubled, where exactly one way fits all columns.
///
/// `"The "buy" question",2024-04-30,1200` has a field that could end at any of three quotes; only when it ends at the last
/// one has the row as many fields as the header, a day where days are and an amount where amounts are. A table without a
/// column of days or amounts proves nothing, so its rows stay rejected.
struct QuoteRepair {
  private let header: TableHeader
  private let typed: [(field: Int, column: Column)]
  private let delimiter: UInt8

  init(_ table: TableReading) {
    header = table.header
    delimiter = table.sheet.batch.dialect.delimiter.rawValue
    typed = table.form.columns.compactMap { column in
      column.kind == .text ? nil : table.header.field(column.name).map { ($0, column) }
    }
  }

  /// The row's cells put right, or `nil` where no way or more than one fits, or where there are too many ways to try. Takes
  /// time in proportion to the row.
  func cells(_ sheet: Sheet, _ record: Int) -> [ArraySlice<UInt8>]? {
    let bytes = sheet.batch.bytes[sheet.batch.range(record)]
    guard !typed.isEmpty, header.titles.count <= Self.mostFields, bytes.contains(Ascii.quote),
      !bytes.contains(0), UTF8Check.firstFault(in: bytes) == nil
    else { return nil }
    var search = Search(bytes: bytes, delimiter: delimiter, wanted: header.titles.count, fits: fits)
    search.field(at: bytes.startIndex, after: [])
    return search.isDone && search.ways.count == 1 ? search.ways[0] : nil
  }

  private static let mostFields = 500

  /// Whether each day is a day and each amount an amount, with one of them at least filled in.
  private func fits(_ cells: [ArraySlice<UInt8>]) -> Bool {
    var proofs = 0
    for (field, column) in typed {
      if CellText.isMissing(cells[field]) {
        if column.isRequired { return false }
        continue
      }
      let isRead =
        column.kind == .day
        ? (try? WrittenDay.read(cells[field])) != nil : (try? AmountText.read(cells[field])) != nil
      guard isRead else { return false }
      proofs += 1
    }
    return proofs > 0
  }
}

extension QuoteRepair {
  /// All ways to end the fields of one row, up to the second that fits.
  private struct Search {
    let bytes: ArraySlice<UInt8>
    let delimiter: UInt8
    let wanted: Int
    let fits: ([ArraySlice<UInt8>]) -> Bool
    private(set) var ways: [[ArraySlice<UInt8>]] = []
    /// Bytes that may still be looked at, and cells copied.
    private var allowance: Int

    init(
      bytes: ArraySlice<UInt8>, delimiter: UInt8, wanted: Int, fits: @escaping ([ArraySlice<UInt8>]) -> Bool
    ) {
      (self.bytes, self.delimiter, self.wanted, self.fits) = (bytes, delimiter, wanted, fits)
      allowance = 10_000 + 16 * bytes.count
    }

    /// Whether all ways that had to be tried were tried.
    var isDone: Bool { allowance > 0 }

    /// Tries each end of the field that starts at an index.
    mutating func field(at start: Int, after cells: [ArraySlice<UInt8>]) {
      allowance -= 1 + cells.count
      guard isDone, ways.count < 2, cells.count < wanted else { return }
      guard start < bytes.endIndex, bytes[start] == Ascii.quote else {
        let end = bytes[start...].firstIndex(of: delimiter) ?? bytes.endIndex
        allowance -= end - start
        return goOn(from: end, with: cells + [CellText.trimmed(bytes[start..<end])])
      }
      for end in (start + 1)..<max(start + 1, bytes.endIndex) {
        allowance -= 1
        guard isDone, ways.count < 2 else { return }
        let next = end + 1
        guard bytes[end] == Ascii.quote, next == bytes.endIndex || bytes[next] == delimiter else { continue }
        goOn(from: next, with: cells + [Self.text(bytes[(start + 1)..<end])])
      }
    }

    /// What comes after a field: another one, or the end of the row.
    private mutating func goOn(from end: Int, with cells: [ArraySlice<UInt8>]) {
      if end < bytes.endIndex { return field(at: end + 1, after: cells) }
      if cells.count == wanted, fits(cells) { ways.append(cells) }
    }

    /// What a quoted field says: two quotes are one, and so is one by itself.
    private static func text(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      var text: [UInt8] = []
      var index = raw.startIndex
      while index < raw.endIndex {
        text.append(raw[index])
        let isPair = raw[index] == Ascii.quote && index + 1 < raw.endIndex && raw[index + 1] == Ascii.quote
        index += isPair ? 2 : 1
      }
      return CellText.trimmed(text[...])
    }
  }
}
