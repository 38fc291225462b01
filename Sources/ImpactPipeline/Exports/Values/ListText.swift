/// Reads several values in one cell, and shares of a whole.
enum ListText {
  /// The parts, tidied, blank ones left out: apart by `;`, else by `|`, else by lines, else by commas.
  static func read(_ bytes: ArraySlice<UInt8>) -> [String] {
    let text = CellText.trimmed(bytes)
    if CellText.isMissing(text) { return [] }
    let separator = [UInt8(ascii: ";"), UInt8(ascii: "|"), 0x0A].first { text.contains($0) } ?? 0x2C
    return text.split(separator: separator).map { TextForm.tidy(String(decoding: $0, as: UTF8.self)) }
      .filter { !$0.isEmpty }
  }

  /// `a=0.6; b=40%`, or `a; b` for equal shares. Names come once; shares add up to one at most.
  static func shares(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [(name: String, part: Ratio)] {
    let parts = read(bytes)
    let given = parts.count { $0.utf8.contains(0x3D) }
    guard given == 0 || given == parts.count else {
      throw Refusal(.notShares, expected: "a share for each (Camden=0.6; Brent=0.4) or for none")
    }
    var shares: [(name: String, part: Ratio)] = []
    var total = Ratio.zero
    for part in parts {
      let (name, share) = try share(part, of: parts.count, isGiven: given > 0)
      guard !shares.contains(where: { $0.name == name }) else {
        throw Refusal(.notShares, expected: "each name once")
      }
      shares.append((name, share))
      guard let sum = try? total.adding(share), sum <= .one else {
        throw Refusal(.notShares, expected: "shares that add up to 1 at most")
      }
      total = sum
    }
    return shares
  }

  /// As ``shares(_:)``, and they add up to exactly one.
  static func wholeShares(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [(name: String, part: Ratio)] {
    let shares = try shares(bytes)
    let total = shares.reduce(Ratio.zero) { (try? $0.adding($1.part)) ?? .zero }
    guard shares.isEmpty || total == .one else {
      throw Refusal(.notShares, expected: "shares that add up to exactly 1")
    }
    return shares
  }

  private static func share(
    _ part: String, of count: Int, isGiven: Bool
  ) throws(Refusal) -> (name: String, part: Ratio) {
    guard isGiven else { return (part, Ratio(1, over: Int64(count)) ?? .zero) }
    let bytes = Array(part.utf8)
    let mark = bytes.lastIndex(of: 0x3D) ?? bytes.endIndex - 1
    let name = TextForm.tidy(String(decoding: bytes[..<mark], as: UTF8.self))
    guard !name.isEmpty, let share = try FractionText.read(bytes[(mark + 1)...]) else {
      throw Refusal(.notShares, expected: "a name and a share, such as Camden=0.6")
    }
    return (name, share)
  }
}
