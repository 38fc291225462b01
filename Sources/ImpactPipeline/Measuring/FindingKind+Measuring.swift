/// What measuring can find.
extension FindingKind {
  /// A benefit that the deflators do not reach.
  static let noDeflator = FindingKind(
    "no-deflator", .error, title: "A price that cannot be brought to the period's prices",
    message:
      "the value of outcome {found} is in prices of {expected} and there is no deflator from there to {subject}; it is in no figure of that period",
    remedy:
      "Add rows gdp-deflator-YEAR to registers/assumptions with the index of the missing calendar years (2024 = 100) and its source"
  )

  /// A benefit that began before the year it is dated in.
  static let benefitAlreadyOver = FindingKind(
    "benefit-already-over", .note, title: "A benefit that began before the year of its date",
    message:
      "{expected} of the benefit of outcome {found} began before the financial year of its date, {subject}; they are in no present value",
    remedy:
      "If the benefit was felt from its start, date the outcome in that year; else correct starts_on")

  /// An assumption that nothing gives.
  static let missingAssumption = FindingKind(
    "missing-assumption", .error, title: "An assumption that is not in the register",
    message:
      "outcome {found} takes its unit value from the assumption {expected}, which the register does not have; it has no value",
    remedy: "Add the assumption to registers/assumptions, or write the unit value in pounds")

  /// A type of cost or a confidence grade that the register has no row for.
  static let missingCorrection = FindingKind(
    "missing-correction", .warning, title: "A correction that is not in the register",
    message:
      "{found} asks for the correction {expected}, which the register of assumptions does not have; it is not corrected",
    remedy: "Add the row to registers/assumptions with its range and source, or empty the cell")

  /// An outcome of a kind that has a value, without one.
  static let benefitWithoutValue = FindingKind(
    "benefit-without-value", .warning, title: "A benefit without a value",
    message: "outcome {found} is {subject} but has no quantity or no unit value; it is in no sum of money",
    remedy: "Give its quantity and unit_value, or call its kind unquantified")

  /// An assumption that nothing relies on.
  static let unusedAssumption = FindingKind(
    "unused-assumption", .note, title: "An assumption that nothing uses",
    message: "no outcome or rule uses the assumption {found}",
    remedy: "Remove the row, or name it where it belongs")

  /// An assumption without a source.
  static let unsourcedAssumption = FindingKind(
    "unsourced-assumption", .warning, title: "An assumption without a source",
    message: "the assumption {found} names no source", remedy: "Write where it was read in its source column")
}
