extension RecordBatch {
  /// The physical line on which a record starts, counted from 1.
  public func line(_ record: Int) -> Int {
    var low = 0
    var high = innerLineEnds.count
    while low < high {
      let middle = (low + high) / 2
      if innerLineEnds[middle].record < record { low = middle + 1 } else { high = middle }
    }
    return firstLine + record + (low > 0 ? innerLineEnds[low - 1].total : 0)
  }

  /// The place of a record.
  public func place(_ record: Int) -> SourcePlace {
    SourcePlace(file: source, line: line(record))
  }

  /// The place where a field starts; columns count Unicode scalars of its physical line.
  public func place(_ record: Int, _ field: Int) -> SourcePlace {
    place(record, at: rawRange(record, field).lowerBound)
  }

  /// The place of a byte of a record.
  func place(_ record: Int, at index: Int) -> SourcePlace {
    let (start, passed) = lineStart(record, before: index)
    let scalars = bytes[start..<index].count { $0 & 0xC0 != 0x80 }
    return SourcePlace(file: source, line: line(record) + passed, column: scalars + 1)
  }

  /// The physical line that a field starts on, with that field marked (as far as the line goes).
  ///
  /// The text is as in the source: whoever shows it masks what is personal.
  public func excerpt(_ record: Int, _ field: Int) -> Excerpt {
    let raw = rawRange(record, field)
    return excerpt(record, marking: raw)
  }

  func excerpt(_ record: Int, marking raw: Range<Int>) -> Excerpt {
    let start = lineStart(record, before: raw.lowerBound).start
    let recordEnd = range(record).upperBound
    let end =
      bytes[raw.lowerBound..<max(recordEnd, raw.lowerBound)].firstIndex(where: Self.endsLine) ?? recordEnd
    let before = String(decoding: bytes[start..<raw.lowerBound], as: UTF8.self)
    let marked = String(decoding: bytes[raw.lowerBound..<min(raw.upperBound, end)], as: UTF8.self)
    let after = String(decoding: bytes[min(raw.upperBound, end)..<end], as: UTF8.self)
    return Excerpt.shortened(before: before, marked: marked, after: after)
  }

  private func lineStart(_ record: Int, before index: Int) -> (start: Int, passed: Int) {
    var start = range(record).lowerBound
    var passed = 0
    var at = start
    while at < index {
      let byte = bytes[at]
      at += 1
      if byte == Ascii.carriageReturn, at < index, bytes[at] == Ascii.lineFeed { at += 1 }
      if Self.endsLine(byte) {
        start = at
        passed += 1
      }
    }
    return (start, passed)
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }
}

extension Excerpt {
  /// A line cut to some 80 characters around its marked part, control characters shown as pictures.
  static func shortened(before: String, marked: String, after: String) -> Excerpt {
    let head = before.count > 40 ? "…" + before.suffix(39) : before
    let middle = marked.count > 30 ? marked.prefix(29) + "…" : marked[...]
    let tail = after.count > 20 ? after.prefix(19) + "…" : after[...]
    return Excerpt(
      line: visible(head) + visible(String(middle)) + visible(String(tail)), start: visible(head).count,
      length: max(1, visible(String(middle)).count))
  }

  private static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
