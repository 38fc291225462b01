/// A number of `figures.csv` as people write it, with its unit: `£60,000`, `1 outcome`, `73.5%`.
///
/// Money is in full, to the penny, and a share has one decimal, half away from zero: a note about a revision must
/// not round the revision away.
public struct PrintedQuantity {
  private let unit: String

  /// Numbers of that unit, as the column `unit` has it.
  public init(unit: String) { self.unit = unit }

  /// The value, or the value and its range: `3 (2 to 5)`. A text that is no number stays as it is.
  public func words(_ text: String) -> String {
    guard !text.hasPrefix("[") else { return text }
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[1].hasPrefix("("), parts[1].hasSuffix(")") else { return quantity(text) }
    let range = parts[1].dropFirst().dropLast().split(separator: " ").map(String.init)
    guard range.count == 3 else { return text }
    return "\(quantity(String(parts[0]))) (\(QuantityStyle.range(quantity(range[0]), quantity(range[2]))))"
  }

  /// A change, with its sign; that of a share is in percentage points.
  public func change(_ text: String) -> String {
    let sign = text.hasPrefix("+") ? "+" : ""
    let words = quantity(String(text.drop { $0 == "+" }))
    return unit == "share" ? sign + words.dropLast() + " percentage points" : sign + words
  }

  private func quantity(_ text: String) -> String {
    guard let millionths = Millionths.parse(text) else { return text }
    switch QuantityUnit(rawValue: unit) {
    case .pounds?, .poundsEach?:
      guard let pence = Int64(exactly: Self.rounded(millionths, to: 10_000)) else { return text }
      return QuantityStyle.moneyInFull(Money(pence: pence))
    case .share?: return Self.tenths(Self.rounded(millionths, to: 1000)) + "%"
    case .ratio?: return Self.grouped(text) + " times"
    case .score?: return Self.grouped(text) + " out of 10"
    case .number?, nil: return Self.grouped(text)
    case .people?: return noun(text, "person")
    case .authorities?: return noun(text, "authority")
    default: return noun(text, String(unit.dropLast()))
    }
  }

  private func noun(_ text: String, _ one: String) -> String {
    "\(Self.grouped(text)) \(["1", "-1"].contains(text) ? one : unit)"
  }

  /// Half away from zero, in steps of so many millionths.
  private static func rounded(_ millionths: Int128, to step: Int128) -> Int128 {
    let half = millionths < 0 ? -step / 2 : step / 2
    return (millionths + half) / step
  }

  private static func tenths(_ value: Int128) -> String {
    "\(value < 0 ? "\u{2212}" : "")\(value.magnitude / 10).\(value.magnitude % 10)"
  }

  /// The digits in threes, the decimals as they are, a minus as it is printed.
  private static func grouped(_ text: String) -> String {
    let digits = text.drop { $0 == "-" }
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = Int128(parts[0]) else { return text }
    let decimals = parts.count == 2 ? ".\(parts[1])" : ""
    return (text.hasPrefix("-") ? "\u{2212}" : "") + QuantityStyle.count(whole) + decimals
  }
}
