/// Which side of a switching value pays for itself.
public enum SwitchingSide: String, Hashable, Sendable, CaseIterable {
  /// The assumption must be at least so much.
  case atLeast = "at-least"
  /// The assumption must be at most so much.
  case atMost = "at-most"
}

/// Why no value of an assumption tips the balance.
public enum NoSwitch: Error, Hashable, Sendable {
  /// It pays for itself over the whole of the assumption's domain.
  case alwaysPays
  /// It pays for itself nowhere in the assumption's domain.
  case neverPays
  /// There is no net value at this value of the assumption.
  case notDefined(at: Double)
}

/// The value of one assumption at which benefits just meet costs: the break-even.
///
/// Everything a sentence needs is here ("pays for itself if it saves at least 14 officer days, against 30
/// assumed"); the sentence itself is a report's.
public struct SwitchingValue: Hashable, Sendable {
  /// The assumption's value in the appraisal.
  public let current: Double
  /// The value at which the net is nought, to within ``tolerance``, on the side that pays.
  public let value: Double
  /// The side of ``value`` that pays for itself.
  public let side: SwitchingSide
  /// How near to the true value it is, in the assumption's unit.
  public let tolerance: Double

  /// `value − current`, in the assumption's unit.
  public var change: Double { value - current }

  /// The change as a share of the current value; `nil` when that is nought.
  public var relativeChange: Double? { current == 0 ? nil : change / abs(current) }

  /// True when the current value is on the side that pays.
  public var holdsNow: Bool {
    switch side {
    case .atLeast: current >= value
    case .atMost: current <= value
    }
  }

  /// Finds it by bisection over a domain, until the two ends are no further apart than the tolerance.
  ///
  /// `net` gives the net present value with the assumption set to a value and all else as it is. It should
  /// cross nought once: rising or falling throughout, as every formula of this floor does in each of its
  /// parameters. Nought counts as paying. Takes about `log₂(width ÷ tolerance)` evaluations.
  ///
  /// Throws ``NoSwitch`` when both ends of the domain pay, when neither does, or when `net` is not finite
  /// somewhere. A tolerance that is not above zero or a domain that is not finite is a programmer's error.
  public static func find(
    current: Double, over domain: ClosedRange<Double>, tolerance: Double, net: (Double) -> Double
  ) throws(NoSwitch) -> SwitchingValue {
    precondition(tolerance > 0, "a tolerance is above zero")
    precondition(domain.lowerBound.isFinite && domain.upperBound.isFinite, "a domain is finite")
    func pays(_ value: Double) throws(NoSwitch) -> Bool {
      let result = net(value)
      guard result.isFinite else { throw .notDefined(at: value) }
      return result >= 0
    }
    let lowerPays = try pays(domain.lowerBound)
    let upperPays = try pays(domain.upperBound)
    guard lowerPays != upperPays else { throw lowerPays ? .alwaysPays : .neverPays }
    var paying = lowerPays ? domain.lowerBound : domain.upperBound
    var losing = lowerPays ? domain.upperBound : domain.lowerBound
    while abs(paying - losing) > tolerance {
      let middle = losing + (paying - losing) / 2
      // Doubles have run out between the two: no nearer value exists.
      if middle == paying || middle == losing { break }
      if try pays(middle) { paying = middle } else { losing = middle }
    }
    return SwitchingValue(
      current: current, value: paying, side: lowerPays ? .atMost : .atLeast, tolerance: tolerance)
  }
}
