/// A value as exact as its arithmetic was: what a figure holds before it is printed.
public enum Quantity: Hashable, Sendable {
  /// Exact pounds and pence.
  case money(Money)
  /// A whole number of things.
  case count(Int64)
  /// An exact fraction: a share, a rate or an average.
  case fraction(Ratio)
  /// The result of appraisal or simulation, exact to far more digits than are ever printed.
  case real(Double)

  /// As a binary fraction; money in pounds.
  public var value: Double {
    switch self {
    case .money(let money): money.pounds
    case .count(let count): Double(count)
    case .fraction(let ratio): ratio.value
    case .real(let value): value
    }
  }
}

extension Quantity: Comparable {
  /// Orders by value; exact between two of a kind.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    switch (left, right) {
    case (.money(let a), .money(let b)): a < b
    case (.count(let a), .count(let b)): a < b
    case (.fraction(let a), .fraction(let b)): a < b
    default: left.value < right.value
    }
  }
}
