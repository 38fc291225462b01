/// How quantities are written: the one place where anything is rounded.
///
/// Rounding is half away from zero and is done once, from the exact amount. The form is chosen by the
/// rounded number, so that £999,999.50 is `£1m` and never `£1,000,000` beside `£1m`. A minus is U+2212.
/// The rules, by kind:
///
/// | kind | rule | examples |
/// |---|---|---|
/// | money | under £1 in pence; under £100 to the penny, without `.00`; under £1m to the pound; above, three figures and m or bn | 45p · £12.50 · £30,000 · £1.36m · £12.4m |
/// | money in full | to the penny, without `.00` | £1,291,436.54 |
/// | pounds each | as money | £4.20 |
/// | share | whole per cent; never rounded to 0% or 100% when it is not | 73% · less than 1% |
/// | average | two decimals under 1, one under 100, none above | 0.42 · 2.4 · 120 |
/// | ratio | as an average, with "times": never a bare number | 2.4 times |
/// | hours | minutes under one hour, one decimal under ten, whole above | 40 minutes · 2.5 hours · 1,234 hours |
/// | score | one decimal, always, with its scale | 8.0 out of 10 |
/// | count | in full, grouped | 48,000 |
public enum QuantityStyle {
  /// An amount as people say it: `£30,000`, `£1.36m`.
  public static func money(_ amount: Money) -> String { money(pence: Int128(amount.pence), over: 1) }

  /// An amount in pounds from an appraisal, as people say it; `not a number` when it is none.
  public static func money(pounds: Double) -> String {
    guard let amount = Money(roundingPounds: pounds) else { return notANumber }
    return money(amount)
  }

  /// An amount to the penny, for accounts: `£1,291,436.54`; whole pounds without pence.
  public static func moneyInFull(_ amount: Money) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(32)
    appendMoneyInFull(amount, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Adds an amount to the penny, as ``moneyInFull(_:)`` writes it.
  static func appendMoneyInFull(_ amount: Money, to out: inout [UInt8]) {
    if amount.isNegative { out.append("\u{2212}") }
    out.append("£")
    let (pounds, pence) = amount.pence.magnitude.quotientAndRemainder(dividingBy: 100)
    if pence == 0 {
      Decimals.append(Int128(pounds), places: 0, isGrouped: true, to: &out)
    } else {
      Decimals.append(Int128(amount.pence.magnitude), places: 2, isGrouped: true, to: &out)
    }
  }

  /// An exact number of pence for each one of something: `£4.20`, `45p`.
  public static func moneyEach(pence: Ratio) -> String {
    money(pence: Int128(pence.numerator), over: Int128(pence.denominator))
  }

  /// A whole number, grouped: `48,000`.
  public static func count(_ value: some BinaryInteger) -> String { Decimals.whole(value) }

  /// A number with its noun: `1 event`, `48 events`.
  public static func count(_ value: some BinaryInteger, _ one: String, _ many: String? = nil) -> String {
    "\(Decimals.whole(value)) \(value == 1 ? one : many ?? one + "s")"
  }

  /// A part of a whole in per cent: `73%`. A share that is not nothing is never `0%`, one that is not the
  /// whole never `100%`.
  public static func share(_ part: Ratio, places: Int = 0) -> String {
    let top = Int128(part.numerator) * 100
    let bottom = Int128(part.denominator)
    let unit = Decimals.power(of: 10, places)
    let rounded = Rounding.halfAwayFromZero(top * unit, dividedBy: bottom)
    if rounded == 0, top != 0 { return "\(top < 0 ? "more" : "less") than \(sign(top < 0))\(step(places))%" }
    if rounded == 100 * unit, top < 100 * bottom {
      return "more than \(Decimals.fixed(100 * unit - 1, over: unit, places: places))%"
    }
    return Decimals.fixed(top, over: bottom, places: places) + "%"
  }

  /// A ratio or an average: `2.4`.
  public static func ratio(_ value: Ratio) -> String {
    let top = Int128(value.numerator)
    let bottom = Int128(value.denominator)
    if top == 0 { return "0" }
    let tenths = Rounding.halfAwayFromZero(top * 10, dividedBy: bottom).magnitude
    let hundredths = Rounding.halfAwayFromZero(top * 100, dividedBy: bottom).magnitude
    if hundredths == 0 { return top < 0 ? "between \u{2212}0.01 and 0" : "less than 0.01" }
    if hundredths < 100 { return Decimals.fixed(top, over: bottom, places: 2) }
    return Decimals.fixed(top, over: bottom, places: tenths < 1000 ? 1 : 0)
  }

  /// A ratio from an appraisal or a simulation: `2.4`; `not a number` when it is none.
  public static func ratio(_ value: Double) -> String {
    if value == 0 { return "0" }
    guard let hundredths = Decimals.fixed(value.magnitude, places: 2) else { return notANumber }
    if hundredths == "0.00" { return value < 0 ? "between \u{2212}0.01 and 0" : "less than 0.01" }
    let places = hundredths.hasPrefix("0.") ? 2 : (value.magnitude * 10).rounded() < 1000 ? 1 : 0
    return Decimals.fixed(value, places: places) ?? notANumber
  }

  /// Time: `40 minutes`, `2.5 hours`, `1,234 hours`.
  public static func hours(minutes: Int) -> String {
    if minutes == 0 { return "0 hours" }
    if minutes.magnitude < 60 { return count(minutes, "minute") }
    let places = Rounding.halfAwayFromZero(Int128(minutes) * 10, dividedBy: 60).magnitude < 100 ? 1 : 0
    let text = Decimals.trimmed(Decimals.fixed(Int128(minutes), over: 60, places: places))
    return "\(text) \(text == "1" ? "hour" : "hours")"
  }

  /// Time as a bare number of hours, for a column that names the unit: `2.5`.
  public static func hoursBare(minutes: Int) -> String {
    let places = Rounding.halfAwayFromZero(Int128(minutes) * 10, dividedBy: 60).magnitude < 100 ? 1 : 0
    return Decimals.fixed(Int128(minutes), over: 60, places: places)
  }

  /// A satisfaction score: `8.0 out of 10`.
  public static func score(_ value: Ratio) -> String {
    Decimals.fixed(Int128(value.numerator), over: Int128(value.denominator), places: 1) + " out of 10"
  }

  /// A score from an interval: `7.9 out of 10`; `not a number` when it is none.
  public static func score(_ value: Double) -> String {
    Decimals.fixed(value, places: 1).map { $0 + " out of 10" } ?? notANumber
  }

  /// A range as people say it: `1.6 to 3.3`, `43 to 92 hours`; one text when both ends read alike.
  public static func range(_ low: String, _ high: String) -> String {
    guard low != high else { return low }
    let unit = high.drop { $0 != " " }
    // The unit is said once, where both ends have it and the lower one is a number with nothing else.
    let isShared = !unit.isEmpty && low.drop { $0 != " " } == unit && low.first?.isLetter == false
    return "\(isShared ? String(low.dropLast(unit.count)) : low) to \(high)"
  }

  /// A ratio as so many times what it is set against: `2.4 times`.
  public static func times(_ value: Ratio) -> String { ratio(value) + " times" }

  /// A ratio from an appraisal or a simulation as so many times: `2.4 times`.
  public static func times(_ value: Double) -> String { ratio(value) + " times" }

  /// What stands where a calculation gave no number.
  static let notANumber = "not a number"

  private static func sign(_ isNegative: Bool) -> String { isNegative ? "\u{2212}" : "" }

  private static func step(_ places: Int) -> String {
    Decimals.fixed(1, over: Decimals.power(of: 10, places), places: places)
  }

  private static func money(pence: Int128, over denominator: Int128) -> String {
    let isNegative = pence < 0
    let top = Int128(pence.magnitude)
    func rounded(to pounds: Int128) -> Int128 {
      // In hundredths of a penny-unit: `pounds` of 1 gives whole pounds.
      Rounding.halfAwayFromZero(top, dividedBy: denominator * 100 * pounds)
    }
    let wholePence = Rounding.halfAwayFromZero(top, dividedBy: denominator)
    if wholePence == 0 { return top == 0 ? "£0" : "less than 1p" }
    if wholePence < 100 { return "\(sign(isNegative))\(wholePence)p" }
    let text: String
    if wholePence < 10_000 {
      text = Decimals.trimmedPence(Decimals.fixed(top, over: denominator * 100, places: 2))
    } else if rounded(to: 1) < 1_000_000 {
      text = Decimals.whole(rounded(to: 1))
    } else {
      text = scaled(top, over: denominator * 100)
    }
    return sign(isNegative) + "£" + text
  }

  /// Three figures with `m` or `bn`, noughts at the end left out.
  private static func scaled(_ pounds: Int128, over denominator: Int128) -> String {
    for (size, letters): (Int128, String) in [(1_000_000, "m"), (1_000_000_000, "bn")] {
      let whole = Rounding.halfAwayFromZero(pounds, dividedBy: denominator * size)
      if whole >= 1000, letters == "m" { continue }
      let tenths = Rounding.halfAwayFromZero(pounds * 10, dividedBy: denominator * size)
      let hundredths = Rounding.halfAwayFromZero(pounds * 100, dividedBy: denominator * size)
      let places = hundredths < 1000 ? 2 : tenths < 1000 ? 1 : 0
      return Decimals.trimmed(Decimals.fixed(pounds, over: denominator * size, places: places)) + letters
    }
    return Decimals.whole(Rounding.halfAwayFromZero(pounds, dividedBy: denominator))
  }
}

extension Decimals {
  /// Pence left out when there are none: `30,000.00` gives `30,000`, `12.50` stays.
  static func trimmedPence(_ text: String) -> String {
    text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }
}
