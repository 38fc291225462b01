/// Some whole records of one source: a buffer of UTF-8 bytes and where each field starts and ends in it.
///
/// Nothing is copied or unescaped until it is asked for. Records and fields count from 0. A line without any
/// character is a record of no fields, said to be blank. A record may have any number of fields; whether that
/// fits a header is for the reader of the records to say.
public struct RecordBatch: Sendable {
  /// The name of the source.
  public let source: String
  /// How fields are separated and quoted.
  public let dialect: Dialect
  /// The text the ranges point into; what is outside them is of no meaning.
  public internal(set) var bytes: [UInt8]
  /// Which batch of its source it is, counted from 0: batches of higher numbers stand later in the file.
  public internal(set) var number: Int
  /// The source offset of the first byte in `bytes` (of the UTF-8 text, when the source was transcoded).
  public internal(set) var offset: Int
  /// What is wrong or notable about these records, in their order.
  public internal(set) var findings: FindingLog

  /// How many records there are, blank ones included.
  public internal(set) var count: Int
  /// Field `i` of the batch is `bounds[i]..<(bounds[i + 1] - 1)`, less a CR before the LF that ends a record.
  /// What is after the bound that ends the last field is of no meaning.
  @usableFromInline
  var bounds: [UInt32]
  /// The first field of each record, and after the last record the number of fields; then nothing of meaning.
  @usableFromInline
  var firstFields: [UInt32]
  /// How many fields have ended, those of a record not yet closed included.
  var openFields: Int
  /// The physical line of the first record.
  var firstLine: Int
  /// Records that hold line ends, and how many line ends the batch has inside records up to and with it.
  var innerLineEnds: [(record: Int, total: Int)]
  /// The records with a finding of severity error, ascending.
  public internal(set) var badRecords: [Int]

  init(source: String, dialect: Dialect) {
    self.source = source
    self.dialect = dialect
    bytes = []
    number = 0
    offset = 0
    findings = []
    count = 0
    bounds = []
    firstFields = [0]
    openFields = 0
    firstLine = 1
    innerLineEnds = []
    badRecords = []
  }

  /// The records' numbers.
  @inlinable
  public var records: Range<Int> { 0..<count }

  /// How many fields a record has; 0 for a blank line.
  @inlinable
  public func fieldCount(_ record: Int) -> Int {
    let first = Int(firstFields[record])
    let fields = Int(firstFields[record + 1]) - first
    return fields == 1 && rawRange(field: first, isLast: true).isEmpty ? 0 : fields
  }

  /// Whether a record is a line without any character.
  @inlinable
  public func isBlank(_ record: Int) -> Bool { fieldCount(record) == 0 }

  /// Whether a record has a structural error: it is here as it stood, but what it means is not certain.
  public func isBad(_ record: Int) -> Bool {
    if badRecords.isEmpty { return false }
    var low = 0
    var high = badRecords.count
    while low < high {
      let middle = (low + high) / 2
      if badRecords[middle] < record { low = middle + 1 } else { high = middle }
    }
    return low < badRecords.count && badRecords[low] == record
  }

  /// Where a field stands in `bytes`, with its quotes when it has them.
  ///
  /// - Precondition: the record has that field.
  @inlinable
  public func rawRange(_ record: Int, _ field: Int) -> Range<Int> {
    let index = Int(firstFields[record]) + field
    let end = Int(firstFields[record + 1])
    precondition(field >= 0 && index < end, "the record has no such field")
    return rawRange(field: index, isLast: index + 1 == end)
  }

  /// The numbers of a record's fields among all fields of the batch, for loops over very many records; a blank
  /// line has one, which is empty.
  @inlinable @inline(__always)
  public func fields(_ record: Int) -> Range<Int> {
    Int(firstFields[record])..<Int(firstFields[record + 1])
  }

  /// Where a field stands in `bytes`, given its number among all fields of the batch.
  ///
  /// For the last field of a record only `rawRange(_:_:)` knows of a CR before its LF.
  @inlinable @inline(__always)
  public func rawRange(inner field: Int) -> Range<Int> {
    Int(bounds[field])..<(Int(bounds[field + 1]) - 1)
  }

  /// Where a record stands in `bytes`, without its line end.
  @inlinable
  public func range(_ record: Int) -> Range<Int> {
    let last = Int(firstFields[record + 1]) - 1
    let start = Int(bounds[Int(firstFields[record])])
    return start..<rawRange(field: last, isLast: true).upperBound
  }

  /// Where a record starts in `bytes`; after the last one, where the next would.
  func start(_ record: Int) -> Int { Int(bounds[Int(firstFields[record])]) }

  /// The record that a byte is in; the first one for a byte before it.
  func record(at index: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if start(middle) <= index { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  @inlinable
  func rawRange(field index: Int, isLast: Bool) -> Range<Int> {
    let start = Int(bounds[index])
    var end = Int(bounds[index + 1]) - 1
    if isLast, end > start, end < bytes.count, bytes[end] == 0x0A, bytes[end - 1] == 0x0D {
      end -= 1
    }
    return start..<end
  }
}

/// The few bytes that give a file its structure.
enum Ascii {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
  static let backslash: UInt8 = 0x5C
}
