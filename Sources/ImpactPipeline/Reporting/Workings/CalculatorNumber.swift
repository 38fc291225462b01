/// Numbers as a pocket calculator takes them: not rounded for reading, so that a sum comes out to the penny.
enum CalculatorNumber {
  /// Up to eight decimals, noughts at the end left out: `0.75`, `91.93805`.
  static func words(_ value: Double) -> String {
    Decimals.fixed(value, places: 8).map(Decimals.trimmed) ?? QuantityStyle.notANumber
  }

  /// An amount in pounds, with as many decimals as it has.
  static func money(pounds: Double) -> String {
    if let exact = Money(roundingPounds: pounds), exact.pounds == pounds { return money(exact) }
    return "\(pounds < 0 ? "\u{2212}" : "")£\(words(pounds.magnitude))"
  }

  /// An amount to the penny.
  static func money(_ amount: Money) -> String { QuantityStyle.moneyInFull(amount) }

  /// Amounts added up, those below nought taken away.
  static func sum(_ amounts: [Money]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(16 * amounts.count)
    for (place, amount) in amounts.enumerated() {
      if place > 0 { out.append(" ") }
      if amount.isNegative { out.append("\u{2212} ") } else if place > 0 { out.append("+ ") }
      QuantityStyle.appendMoneyInFull(Money(pence: abs(amount.pence)), to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Four decimals: what a division comes to, before it is rounded for print.
  static func quotient(_ value: Double) -> String {
    Decimals.fixed(value, places: 4).map(Decimals.trimmed) ?? QuantityStyle.notANumber
  }

  /// Positions as numbers of rows: `1 to 4, 7`.
  static func list(_ positions: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for position in positions {
      if let last = runs.last, last.upperBound + 1 == position {
        runs[runs.count - 1] = last.lowerBound...position
      } else {
        runs.append(position...position)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound + 1)"
      case 2: "\(run.lowerBound + 1), \(run.upperBound + 1)"
      default: "\(run.lowerBound + 1) to \(run.upperBound + 1)"
      }
    }.joined(separator: ", ")
  }
}
