/// Numbers as tables print them, with at most six decimals, as exact whole numbers of millionths.
public enum Millionths {
  /// The second less the first as a decimal without needless noughts and with its sign; `nil` unless both are numbers.
  public static func difference(_ one: String, _ other: String) -> String? {
    guard let one = parse(one), let other = parse(other) else { return nil }
    let (difference, overflow) = other.subtractingReportingOverflow(one)
    guard !overflow else { return nil }
    let magnitude = difference.magnitude
    var fraction = String(magnitude % 1_000_000 + 1_000_000).dropFirst()
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = difference < 0 ? "-" : difference > 0 ? "+" : ""
    return "\(sign)\(magnitude / 1_000_000)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The number in millionths; `nil` when the text is none.
  public static func parse(_ text: String) -> Int128? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.utf8.count < 30,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int128(parts[0])
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.utf8.count <= 6,
      let fraction = Int128(decimals + String(repeating: "0", count: 6 - decimals.utf8.count))
    else { return nil }
    let value = whole * 1_000_000 + fraction
    return text.hasPrefix("-") ? -value : value
  }
}
