@testable import ImpactPipeline

extension FuzzTarget {
  /// A day is one that exists, reads the same in either case and with spaces around it, and the quick way to ISO
  /// days agrees with the long one.
  static let days = FuzzTarget("days") { bytes in
    let read = try? WrittenDay.read(bytes[...])
    for changed in [bytes.map(CellText.lower), bytes.map(upper), [0x20] + bytes + [0x20, 0xC2, 0xA0]] {
      try promise((try? WrittenDay.read(changed[...])) == read, "\(text(changed)) is another day")
    }
    let trimmed = CellText.trimmed(bytes[...])
    if let quick = WrittenDay.isoDay(trimmed) {
      var scanner = DayScanner(trimmed)
      try promise(try scanner.read() == quick, "the long way reads \(text(bytes)) otherwise")
    }
    guard let written = read ?? nil else { return }
    try promise((0..<86_400).contains(written.seconds ?? 0), "\(written)")
    try promise((-2000...2000).contains(written.minutesAheadOfUTC ?? 0), "\(written)")
    var days: [DayOrder: Day] = [:]
    for order in DayOrder.allCases {
      guard let moment = try? written.moment(order: order, serials: true) else { continue }
      days[order] = moment.day
      try promise((0..<86_400).contains(moment.seconds ?? 0), "\(moment)")
      try promise(
        Day(isoText: moment.day.isoText) == moment.day, "\(moment.day) of \(text(bytes)) is no ISO day")
    }
    if case .certain(let day) = written.form {
      try promise((1...9999).contains(day.year), "\(day)")
      try promise(Day(isoText: day.isoText) == day, "\(day) from \(text(bytes))")
    }
    if case .numbers(let first, let second, _) = written.form {
      try promise(!days.isEmpty, "\(text(bytes)) is a day in no order")
      if first != second, let one = days[.dayMonthYear], let other = days[.monthDayYear] {
        try promise(one != other, "\(text(bytes)) is one day in both orders")
      }
    }
  }

  /// An amount is what its digits say by a plain sum made apart; its mirror with the other decimal mark is the same;
  /// brackets and a minus take it away.
  static let amounts = FuzzTarget("amounts") { bytes in
    let read = try? AmountText.read(bytes[...])
    let amount = read ?? nil
    let mirrored = bytes.map { $0 == 0x2C ? 0x2E : $0 == 0x2E ? 0x2C : $0 }
    let marks: Set<UInt8> = [0x2C, 0x2E, 0x28, 0x29, 0x2D, 0x6B, 0x6D]
    if bytes.allSatisfy({ marks.contains($0) || CellText.isDigit($0) }), bytes != [0x2E], bytes != [0x2C] {
      let other = (try? AmountText.read(mirrored[...], mark: .comma)) ?? nil
      try promise(other == amount, "\(text(bytes)) is \(amount as Any), its mirror \(other as Any)")
    }
    guard let amount else { return }
    let (pounds, pence) = amount.pence.magnitude.quotientAndRemainder(dividingBy: 100)
    let plain = "\(amount.pence < 0 ? "-" : "")\(pounds).\(pence < 10 ? "0" : "")\(pence)"
    try promise((try? AmountText.read(Array(plain.utf8)[...])) == amount, "\(plain) is not \(text(bytes))")
    let trimmed = CellText.trimmed(bytes[...])
    guard let first = trimmed.first, CellText.isDigit(first), !trimmed.contains(0x2D) else { return }
    let bracketed = (try? AmountText.read(([0x28] + bytes + [0x29])[...])) ?? nil
    try promise(bracketed?.pence == -amount.pence, "(\(text(bytes))) is \(bracketed as Any)")
    // From eight decimals on, a speck that a spreadsheet kept in binary is rounded away.
    let decimals = bytes.split(separator: 0x2E, omittingEmptySubsequences: false).last?.count ?? 0
    if bytes.allSatisfy({ CellText.isDigit($0) || $0 == 0x2C || $0 == 0x2E }), bytes.count < 15, decimals < 8
    {
      try promise(
        plainSum(bytes) == amount.pence, "\(text(bytes)) is \(plainSum(bytes)), not \(amount.pence)")
    }
  }

  /// Names settle alike in either case and with spaces around them, an alias goes before every rule, what stays
  /// unresolved stays so, and no address is kept.
  static let names = FuzzTarget("names") { bytes in
    let name = text(bytes)
    let resolver = AuthorityResolver()
    let found = resolver.affiliation(ofName: name)
    let ascii = bytes.allSatisfy { $0 < 0x80 }
    if ascii {
      let upper = resolver.affiliation(ofName: text(bytes.map(upper)))
      try promise(known(upper) == known(found), "upper case makes \(found) \(upper)")
    }
    try promise(resolver.affiliation(ofName: " \(name)\u{A0}") == found, "spaces change \(name)")
    for proposal in AuthorityResolver.proposals(for: name) {
      try promise(Authority.allCases.contains(proposal), "\(proposal)")
    }
    switch found {
    case .unresolved(let kept):
      // Of an address its domain is kept.
      let again =
        name.utf8.contains(0x40) ? resolver.affiliation(ofDomain: kept) : resolver.affiliation(ofName: kept)
      try promise(again == found, "\(kept) is not kept as it was")
      try promise(!kept.utf8.contains(0x40), "an address is kept: \(kept)")
      try promise(VisibleText.of(kept).utf8.count < 8 * (name.utf8.count + 1), "it grows")
    case .shared(let several):
      try promise(several.count > 1 && several == several.sorted(), "\(several)")
      try promise(Set(several).count == several.count, "\(several)")
    case .authority, .partner, .outside, .unstated: break
    }
    if found != .unstated {
      let taught = AuthorityResolver(aliases: [
        Alias(
          text: name, means: .partner(.other("Q")), note: nil, place: SourcePlace(file: "aliases.csv"))
      ])
      try promise(
        taught.affiliation(ofName: name) == .partner(.other("Q")), "the alias of \(name) is not used")
    }
    let first = EditDistance.between(name, "camden")
    try promise(first == EditDistance.between("camden", name), "\(name) is not as far one way as the other")
  }

  private static func known(_ affiliation: Affiliation) -> Affiliation {
    if case .unresolved = affiliation { .unresolved("") } else { affiliation }
  }

  /// Pence by the plainest sum: commas off, two digits after the point.
  private static func plainSum(_ bytes: [UInt8]) -> Int64 {
    let digits = text(bytes.filter { $0 != 0x2C }).split(separator: ".", omittingEmptySubsequences: false)
    let pence = digits.count > 1 ? (digits[1] + "00").prefix(2) : "00"
    return (Int64(digits[0]) ?? 0) * 100 + (Int64(pence) ?? 0)
  }

  private static func upper(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & ~0x20 : byte }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
