/// How far a benefit is lowered, and a cost raised, for the weakness of its evidence.
///
/// Grades run from 1, the surest, to 6. A benefit is multiplied by `1 − c` and a cost by `1 + c`, with one
/// `c` a grade. The values are the caller's data: no published table ships, because none could be read at
/// its source.
public struct ConfidenceCorrection: Hashable, Sendable {
  /// Where the values come from.
  public let source: ParameterSource
  /// `c` of grades 1 to 6, as fractions, never falling.
  public let corrections: [Double]

  /// Corrections of grades 1 to 6; throws when there are not six, one is outside 0 to 1, or a weaker grade
  /// is corrected less.
  public init(source: ParameterSource, corrections: [Double]) throws(ParameterFault) {
    _ = try checked(Double(corrections.count), "number of grades", within: 6...6)
    for correction in corrections { _ = try checked(correction, "correction of a grade", within: 0...1) }
    guard zip(corrections, corrections.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw .notAscending(parameter: "corrections by grade")
    }
    self.source = source
    self.corrections = corrections
  }

  /// `1 − c`: what a benefit of that grade is multiplied by. Throws for a grade outside 1 to 6.
  public func benefitFactor(grade: Int) throws(ParameterFault) -> Double { 1 - (try correction(grade)) }

  /// `1 + c`: what a cost of that grade is multiplied by. Throws for a grade outside 1 to 6.
  public func costFactor(grade: Int) throws(ParameterFault) -> Double { 1 + (try correction(grade)) }

  private func correction(_ grade: Int) throws(ParameterFault) -> Double {
    _ = try checked(Double(grade), "confidence grade", within: 1...6)
    return corrections[grade - 1]
  }
}
