/// A number that a formula cannot take: the caller's promise broken, said with the number.
///
/// Thrown when a parameter is made, so that everything made is sound and formulas need no checks.
public enum ParameterFault: Error, Hashable, Sendable {
  /// Not a number, or not a finite one.
  case notFinite(parameter: String)
  /// Outside the range that has a meaning.
  case outOfRange(parameter: String, value: Double, lower: Double, upper: Double)
  /// A low above its central value, or a central value above its high.
  case notAscending(parameter: String)
  /// Nothing given where at least one is needed.
  case empty(parameter: String)
  /// Two entries under one name.
  case duplicate(parameter: String, name: String)
  /// A name that the table or the model does not hold.
  case unknown(parameter: String, name: String)
}

extension ParameterFault: CustomStringConvertible {
  /// The fault in one line, for a programmer or a log.
  public var description: String {
    switch self {
    case .notFinite(let parameter):
      "\(parameter) is not a finite number"
    case .outOfRange(let parameter, let value, let lower, let upper):
      "\(parameter) is \(value), outside \(lower) to \(upper)"
    case .notAscending(let parameter):
      "\(parameter) does not ascend"
    case .empty(let parameter):
      "\(parameter) is empty"
    case .duplicate(let parameter, let name):
      "\(parameter) holds \(name) twice"
    case .unknown(let parameter, let name):
      "\(parameter) has no \(name)"
    }
  }
}

/// The value itself when it is finite and within a range; the one check behind every parameter.
func checked(
  _ value: Double, _ parameter: String, within range: ClosedRange<Double>
) throws(ParameterFault) -> Double {
  guard value.isFinite else { throw .notFinite(parameter: parameter) }
  guard range.contains(value) else {
    throw .outOfRange(
      parameter: parameter, value: value, lower: range.lowerBound, upper: range.upperBound)
  }
  return value
}
