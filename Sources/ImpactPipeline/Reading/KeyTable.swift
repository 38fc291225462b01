/// Gives each distinct text a small number, so that what is counted by text can be counted in arrays.
///
/// Texts are kept as bytes and compared as bytes: `Camden`, `"Camden"` and `CAMDEN` are three keys; what they mean
/// is settled once for each key afterwards, not once for each row. Numbers count from 0 in the order in which
/// this table first met the keys. Each thread of a fold has a table of its own; `merge` joins them, and
/// `inFileOrder` lists the keys by where they first stand in the file, whichever thread met them.
///
/// Looking up takes time in proportion to the key's length, whatever the number of keys.
public struct KeyTable: Sendable {
  /// The keys by hash; a power of two, at most half of them taken.
  var slots: [Slot]
  /// All keys one after another.
  var arena: [UInt8]
  /// Where each key starts in the arena, and where the last ends.
  var starts: [Int]
  /// Where each key first stands in the file.
  var firstSeen: [Int]

  /// A key's hash, its first and last eight bytes and its length: all there is to a key of sixteen bytes or less.
  struct Slot {
    var hash: UInt32 = 0
    /// The key's number and 1; 0 when the slot is free.
    var number: UInt32 = 0
    var length: Int = 0
    var first: UInt64 = 0
    var last: UInt64 = 0
  }

  /// An empty table.
  public init() {
    slots = [Slot](repeating: Slot(), count: 64)
    arena = []
    starts = [0]
    firstSeen = []
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
