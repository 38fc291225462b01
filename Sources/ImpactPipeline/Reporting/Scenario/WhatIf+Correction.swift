/// What the amounts of a what-if are corrected by, as a simulation takes it.
extension WhatIf {
  /// The products whose sum an amount is multiplied by: a cost is raised by its optimism bias and its grade, a value
  /// lowered by its grade, income left as it is.
  func corrections(isCost: Bool, isValue: Bool, in books: Books) -> [CostCorrection.Term] {
    let plain = [CostCorrection.Term(coefficient: 1, assumptions: [])]
    if isCost {
      return CostCorrection(type: optimismBias, grade: confidence, books: books)?.terms ?? plain
    }
    guard isValue, let confidence,
      let correction = books.assumption(CostCorrection.correction(of: confidence))
    else { return plain }
    return [CostCorrection.Term(coefficient: 1, assumptions: [correction])]
  }

  /// The assumptions by which it is corrected, where the register has them.
  func correctingAssumptions(in books: Books) -> [Assumption] {
    CostCorrection.used(type: optimismBias, grade: confidence).compactMap(books.assumption)
  }
}
