/// What a measure came to: a whole number of its smallest unit, with the records behind it.
struct Amount: Hashable, Sendable {
  /// Pence, minutes, tenths of nothing: the measure's smallest unit.
  let units: Int64
  /// The unit it is printed in.
  let unit: QuantityUnit
  /// How many records it took.
  let records: Int64

  /// As a figure holds it: money exactly, minutes as an exact fraction of hours, all else as a count.
  var quantity: Quantity {
    switch unit {
    case .pounds: .money(Money(pence: units))
    case .hours: Ratio(units, over: 60).map(Quantity.fraction) ?? .count(0)
    default: .count(units)
    }
  }

  /// The exact quotient of two amounts of the same unit, as a ratio.
  func divided(by divisor: Amount, whenNone reason: String) throws(Shortfall) -> Quantity {
    guard let ratio = Ratio(units, over: divisor.units) else {
      throw Shortfall(reason, symbol: .notApplicable)
    }
    return .fraction(ratio)
  }

  /// Money for each one of the divisor, rounded to the penny once.
  func each(of divisor: Amount, whenNone reason: String) throws(Shortfall) -> Quantity {
    // An hour is sixty of its smallest unit, so a price per hour multiplies before it divides.
    let scale: Int128 = divisor.unit == .hours ? 60 : 1
    guard divisor.units != 0 else { throw Shortfall(reason, symbol: .notApplicable) }
    let pence = Rounding.halfAwayFromZero(Int128(units) * scale, dividedBy: Int128(divisor.units))
    guard let exact = Int64(exactly: pence) else { throw Shortfall("the amount is too large to hold") }
    return .money(Money(pence: exact))
  }
}
