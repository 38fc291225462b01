extension Dialect {
  /// The dialect that the text shows, and another that fits almost as well, if there is one.
  ///
  /// Each candidate reads the sample. One under which every record has the same number of fields, two at least,
  /// goes before one under which they differ: a separator of the data is seldom in the header too. Else the one under which records agree best on their number of fields wins
  /// (the pattern score of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files", 2019), weighed by
  /// how few records then have misplaced quotes and how few fields hold another candidate's separator.
  /// When nothing speaks against it, the comma.
  static func detect(_ sample: ArraySlice<UInt8>, isWhole: Bool) -> (dialect: Dialect, rival: Dialect?) {
    let escapes = holdsEscapedQuote(sample)
    typealias Candidate = (isEven: Bool, score: Double, dialect: Dialect)
    var best: Candidate = (false, 0, .standard)
    var second: Candidate = (false, 0, .standard)
    var occurs = [Bool](repeating: false, count: 256)
    for byte in sample { occurs[Int(byte)] = true }
    // Without its separator in the text every record has one field, and a candidate no score.
    for delimiter in Delimiter.allCases where delimiter == .comma || occurs[Int(delimiter.rawValue)] {
      var candidate = Dialect(delimiter)
      var reading = SampleReading(sample, candidate, isWhole: isWhole)
      if escapes, reading.misquoted > 0 {
        let escaped = Dialect(delimiter, quoting: .backslash)
        let other = SampleReading(sample, escaped, isWhole: isWhole)
        if other.misquoted < reading.misquoted { (candidate, reading) = (escaped, other) }
      }
      let found: Candidate = (reading.isEven, reading.score, candidate)
      func beats(_ other: Candidate) -> Bool {
        found.isEven != other.isEven ? found.isEven : found.score > other.score
      }
      if delimiter == .comma || beats(best) {
        second = best
        best = found
      } else if beats(second) {
        second = found
      }
    }
    let isClose = second.isEven == best.isEven && second.score > best.score * 0.9
    return (best.dialect, best.score > 0 && isClose ? second.dialect : nil)
  }

  private static func holdsEscapedQuote(_ sample: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in sample {
      if byte == Ascii.quote, previous == Ascii.backslash { return true }
      previous = byte
    }
    return false
  }
}

/// A sample read under one dialect: how many fields its records have and how well that hangs together.
private struct SampleReading {
  private(set) var records = 0
  private(set) var misquoted = 0
  private var fieldCounts: [Int: Int] = [:]
  private var fields = 0
  private var strangeFields = 0

  init(_ sample: ArraySlice<UInt8>, _ dialect: Dialect, isWhole: Bool) {
    var batch = RecordBatch(source: "", dialect: dialect)
    batch.bytes = Array(sample)
    let faults = PlainScanner(dialect).scan(&batch, from: 0, to: sample.count)
    let complete = isWhole || batch.count <= 1 ? batch.count : batch.count - 1
    for record in 0..<complete where !batch.isBlank(record) {
      let count = batch.fieldCount(record)
      records += 1
      fieldCounts[count, default: 0] += 1
      fields += count
      for field in 0..<count {
        let raw = batch.rawRange(record, field)
        if !batch.isQuoted(raw), Self.holdsOtherSeparator(batch.bytes[raw], than: dialect.delimiter) {
          strangeFields += 1
        }
      }
    }
    misquoted = faults.count { $0.record < complete && $0.isError }
  }

  /// Whether all records have the same number of fields, two or more, and no quote is out of place.
  var isEven: Bool { misquoted == 0 && fieldCounts.count == 1 && fieldCounts.keys.allSatisfy { $0 > 1 } }

  var score: Double {
    guard records > 0 else { return 0 }
    // Summed in ascending order, so that the same file always gives the same score.
    let pattern = fieldCounts.sorted { $0.key < $1.key }.reduce(0.0) { sum, entry in
      sum + Double(entry.value) * Double(entry.key - 1) / Double(entry.key)
    }
    let quoted = 1 - Double(min(misquoted, records)) / Double(records)
    let clean = 1 - Double(strangeFields) / Double(fields)
    return pattern / Double(fieldCounts.count) * (quoted + 0.01) * (clean + 0.05)
  }

  /// Whether an unquoted field holds a separator that its text does not account for: a comma counts when it
  /// neither groups or ends digits nor stands before a space.
  private static func holdsOtherSeparator(
    _ text: ArraySlice<UInt8>, than delimiter: Dialect.Delimiter
  ) -> Bool {
    for (index, byte) in zip(text.indices, text) {
      guard byte != delimiter.rawValue, let other = Dialect.Delimiter(rawValue: byte) else { continue }
      guard other == .comma else { return true }
      let next = index + 1 < text.endIndex ? text[index + 1] : 0x20
      if next != 0x20, !(0x30...0x39).contains(next) { return true }
    }
    return false
  }
}
