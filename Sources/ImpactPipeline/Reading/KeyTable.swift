/// Gives each distinct text a small number, so that what is counted by text can be counted in arrays.
///
/// Texts are kept as bytes and compared as bytes: `Camden`, `"Camden"` and `CAMDEN` are three keys; what they mean
/// is settled once for each key afterwards, not once for each row. Numbers count from 0 in the order in which
/// this table first met the keys. Each thread of a fold has a table of its own; `merge` joins them, and
/// `inFileOrder` lists the keys by where they first stand in the file, whichever thread met them.
///
/// Looking up takes time in proportion to the key's length, whatever the number of keys.
public struct KeyTable: Sendable {
  /// The keys by hash; a power of two, at most half of them taken, of few an eighth.
  var slots: KeySlots
  /// All keys one after another.
  var arena: [UInt8]
  /// Where each key starts in the arena, and where the last ends.
  var starts: [Int]
  /// Where each key first stands in the file.
  var firstSeen: [Int]
  /// As many bytes of ones as a slot holds of a key, and as many zeros: from where ones for a length are left,
  /// a mask of that length.
  let ones: [UInt8]
  /// Which kernels look up what they can.
  var kernels = KernelSet.widest

  /// A key's 48 bytes, filled up with zeros; of a longer one the first and the last 24.
  struct Slot {
    typealias Words = (UInt64, UInt64, UInt64, UInt64)
    typealias MoreWords = (UInt64, UInt64)

    /// The first 32 bytes.
    var words: Words = (0, 0, 0, 0)
    /// What follows them.
    var moreWords: MoreWords = (0, 0)
    var hash: UInt32 = 0
    /// More than any key has, when the slot is free.
    var length: UInt32 = .max
    /// The key's number and 1; 0 when the slot is free.
    var number: UInt32 = 0

    /// Whether it lies in memory as `lookUpKeys` reads it.
    static var isLaidOutForKernel: Bool {
      MemoryLayout<Slot>.stride == 64 && MemoryLayout<Slot>.offset(of: \.words) == 0
        && MemoryLayout<Slot>.offset(of: \.moreWords) == 32
        && MemoryLayout<Slot>.offset(of: \.length) == 52 && MemoryLayout<Slot>.offset(of: \.number) == 56
    }

    /// How many bytes of a key a slot holds.
    static let held = 48
    /// How many of them are in `words`: most keys have no more.
    static let short = 32

    /// A table of fewer slots than this is kept nearly empty, so that almost every key lies where it is sought first;
    /// a larger one is filled up to half.
    static let roomy = 8192

    /// Whether it is the slot of a key of at most 32 bytes, or may be that of a longer one.
    @inline(__always)
    func holds(_ words: Words, _ length: UInt32) -> Bool {
      (self.words.0 ^ words.0) | (self.words.1 ^ words.1) | (self.words.2 ^ words.2)
        | (self.words.3 ^ words.3) | UInt64(self.length ^ length) == 0
    }
  }

  /// An empty table.
  public init() {
    slots = KeySlots(count: 64)
    arena = []
    starts = [0]
    firstSeen = []
    ones = (0..<2 * Slot.held).map { $0 < Slot.held ? 0xFF : 0 }
  }

  /// How many keys there are.
  public var count: Int { firstSeen.count }

  /// The number of a field's raw bytes, new or known.
  public mutating func id(of range: Range<Int>, in batch: RecordBatch) -> Int {
    id(of: range, in: batch.bytes, at: batch.offset + range.lowerBound)
  }

  /// The number of some bytes, new or known; `position` says where they stand in the file.
  public mutating func id(of bytes: [UInt8], at position: Int = 0) -> Int {
    id(of: bytes.indices, in: bytes, at: position)
  }

  /// The numbers of the raw bytes of one field of many records, in the records' order.
  ///
  /// A record that has another number of fields than is wanted, as a blank line has, gets -1 in place of a number.
  /// One call for a column takes a third of the time of a call for each of its fields.
  /// - Parameters:
  ///   - field: which field of the records, from 0.
  ///   - fields: how many fields a record must have.
  ///   - records: which records of the batch.
  ///   - ids: what gets the numbers, in place of what it held.
  public mutating func ids(
    ofField field: Int, of fields: Int, records: Range<Int>, in batch: RecordBatch, into ids: inout [Int]
  ) {
    precondition(field >= 0 && field < fields && records.upperBound <= batch.count, "no such fields")
    ids.removeAll(keepingCapacity: true)
    ids.append(contentsOf: repeatElement(-1, count: records.count))
    var record = records.lowerBound
    while record < records.upperBound {
      record = idsOfKnown(field, of: fields, from: record, records, in: batch, into: &ids)
      guard record < records.upperBound else { return }
      ids[record - records.lowerBound] = id(of: batch.rawRange(record, field), in: batch)
      record += 1
    }
  }

  /// The bytes of a key.
  public func bytes(_ id: Int) -> [UInt8] { Array(arena[starts[id]..<starts[id + 1]]) }

  /// The text of a key as it stood, quotes included.
  public func text(_ id: Int) -> String {
    String(decoding: arena[starts[id]..<starts[id + 1]], as: UTF8.self)
  }

  /// Adds the keys of another table; gives, for each number there, the number here.
  public mutating func merge(_ other: KeyTable) -> [Int] {
    (0..<other.count).map { key in
      let id = id(of: other.starts[key]..<other.starts[key + 1], in: other.arena, at: other.firstSeen[key])
      firstSeen[id] = min(firstSeen[id], other.firstSeen[key])
      return id
    }
  }

  /// The numbers of all keys, by where each first stands in the file.
  public var inFileOrder: [Int] {
    (0..<count).sorted { firstSeen[$0] != firstSeen[$1] ? firstSeen[$0] < firstSeen[$1] : $0 < $1 }
  }
}
