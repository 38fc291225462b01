// Why unsafe: it reads masks and text by index, as the scan in `StructuralMasks` does, over words that were scanned
// before. `ScannerEquivalenceTests` compares what comes of it with `PlainScanner`.

/// What is known of the quotes before a byte.
enum QuoteCarry: Equatable {
  /// Not inside quotes; the byte before tells whether a field starts here.
  case outside
  /// Inside quotes.
  case inside
  /// Inside quotes, and the byte here is escaped by a backslash.
  case insideEscaped
  /// In an unquoted field, right after a quote that is text.
  case afterTextQuote
}

extension StructuralMasks {
  /// Makes `inside` exact for scanned words, given what is known before them, and returns what is known after.
  mutating func settle(
    words: Range<Int>, of bytes: borrowing [UInt8], base: Int, end: Int, from carry: QuoteCarry,
    _ summary: Summary
  ) -> QuoteCarry {
    if quoting != .backslash {
      if carry == .outside, !summary.isIrregularFromOutside {
        return summary.parity == 0 ? .outside : .inside
      }
      if carry == .inside, !summary.isIrregularFromInside {
        for word in words { unsafe inside[word] = ~inside[word] }
        return summary.parity == 0 ? .inside : .outside
      }
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return carry }
      return unsafe settleExactly(words, start + base, before: base, count: end - base, carry)
    }
  }

  /// Walks the words whose quotes are not regular byte by byte; the others take a few instructions.
  private mutating func settleExactly(
    _ words: Range<Int>, _ text: UnsafePointer<UInt8>, before: Int, count: Int, _ start: QuoteCarry
  ) -> QuoteCarry {
    var carry = start
    for word in words {
      let here = unsafe text + word * 64
      let rest = min(64, count - word * 64)
      let valid: UInt64 = rest == 64 ? .max : (1 << UInt64(rest)) - 1
      let masks = unsafe sought.masks(at: here)
      let quotes = masks.quotes & valid
      if quoting == .doubled, carry == .outside || carry == .inside {
        let returns = unsafe masks.isUnusual ? UnusualMasks(at: here).carriageReturns : 0
        let boundaries = (masks.delimiters | masks.lineFeeds | returns | masks.quotes) & valid
        let previous: UInt64 = unsafe before + word * 64 == 0 || isBoundary(here[-1]) ? 1 : 0
        let next: UInt64 =
          unsafe rest < 64
          ? 1 << UInt64(rest - 1) : count == (word + 1) * 64 || isBoundary(here[64]) ? 1 << 63 : 0
        let within = Self.prefixParity(quotes) ^ (carry == .inside ? .max : 0)
        let irregular =
          (within & quotes & ~(boundaries << 1 | previous)) | (~within & quotes & ~(boundaries >> 1 | next))
        if irregular == 0 {
          unsafe inside[word] = within
          carry = within >> 63 != 0 ? .inside : .outside
          continue
        }
      }
      let isAtStart = before + word * 64 == 0
      let (within, isIrregular) = unsafe walk(
        here, rest, isAtStart: isAtStart, isLast: count <= (word + 1) * 64, &carry)
      unsafe inside[word] = within
      if isIrregular { suspects.append(word) }
    }
    return carry
  }

  private func walk(
    _ here: UnsafePointer<UInt8>, _ count: Int, isAtStart: Bool, isLast: Bool, _ carry: inout QuoteCarry
  ) -> (inside: UInt64, isIrregular: Bool) {
    enum State { case fieldStart, unquoted, quoted, quoteInQuoted }
    var within: UInt64 = 0
    var isIrregular = false
    var isEscaped = carry == .insideEscaped
    var state: State
    switch carry {
    case .inside, .insideEscaped: state = .quoted
    case .afterTextQuote: state = .unquoted
    case .outside where isAtStart: state = .fieldStart
    case .outside:
      let byte = unsafe here[-1]
      state =
        byte == Ascii.quote && quoting != .none ? .quoteInQuoted : isBoundary(byte) ? .fieldStart : .unquoted
    }
    for index in 0..<count {
      let byte = unsafe here[index]
      if state == .quoted {
        within |= 1 << UInt64(index)
        if isEscaped {
          isEscaped = false
        } else if byte == Ascii.quote {
          state = .quoteInQuoted
        } else if quoting == .backslash, byte == Ascii.backslash, !(isLast && index + 1 == count) {
          let next = unsafe here[index + 1]
          isEscaped = next == Ascii.quote || next == Ascii.backslash
        }
      } else if byte == Ascii.quote, state == .quoteInQuoted {
        state = .quoted
      } else if byte == Ascii.quote, state == .fieldStart, quoting != .none {
        state = .quoted
      } else if byte == delimiter || byte == Ascii.lineFeed {
        state = .fieldStart
      } else if byte == Ascii.carriageReturn {
        // Whether alone or before LF, a CR ends the field.
        state = .fieldStart
      } else {
        if state == .quoteInQuoted || byte == Ascii.quote, quoting != .none { isIrregular = true }
        state = .unquoted
      }
    }
    // What is odd about the last byte may be the byte after it.
    if state == .quoteInQuoted, !isLast { isIrregular = unsafe isIrregular || !isBoundary(here[count]) }
    switch state {
    case .quoted: carry = isEscaped ? .insideEscaped : .inside
    case .unquoted: carry = unsafe here[count - 1] == Ascii.quote ? .afterTextQuote : .outside
    case .fieldStart, .quoteInQuoted: carry = .outside
    }
    return (within, isIrregular)
  }
}
