/// What a cost that is a plan is raised by: optimism bias for its type, and the weakness of its evidence by grade.
///
/// `cost × (1 + OB × (1 − mitigation)) × (2 − f)`, where `OB` is the row `optimism-bias-<type>` of the register of
/// assumptions, mitigation the row `mitigation-<type>` (none without it) and `f` the row `confidence-<grade>` that a
/// benefit of that grade is multiplied by: what a benefit loses, a cost gains. A cost that was paid has neither.
/// Sources: HM Treasury, Green Book supplementary guidance on optimism bias; Mott MacDonald, 2002.
struct CostCorrection: Sendable {
  /// The products whose sum the cost is multiplied by, since a simulation holds products alone.
  let terms: [Term]

  /// A coefficient times the values of assumptions.
  struct Term: Sendable {
    let coefficient: Double
    let assumptions: [Assumption]
  }

  /// The correction of a cost of a type and a grade; `nil` when neither is stated or the register has no row for them.
  init?(type: String?, grade: Int?, books: Books) {
    var terms = [Term(coefficient: 1, assumptions: [])]
    if let type, let bias = books.assumption(Self.bias(of: type)) {
      var factor = [Term(coefficient: 1, assumptions: []), Term(coefficient: 1, assumptions: [bias])]
      if let managed = books.assumption(Self.mitigation(of: type)) {
        factor.append(Term(coefficient: -1, assumptions: [bias, managed]))
      }
      terms = Self.product(terms, factor)
    }
    if let grade, let correction = books.assumption(Self.correction(of: grade)) {
      terms = Self.product(
        terms,
        [Term(coefficient: 2, assumptions: []), Term(coefficient: -1, assumptions: [correction])])
    }
    guard terms.count > 1 else { return nil }
    self.terms = terms
  }

  /// The multiplier at central values.
  var central: Double {
    terms.reduce(0) { $0 + $1.assumptions.reduce($1.coefficient) { $0 * $1.value.central } }
  }

  /// Every assumption in it, once.
  var assumptions: [Assumption] {
    var known: Set<Identifier<Assumption>> = []
    return terms.flatMap(\.assumptions).filter { known.insert($0.id).inserted }
  }

  /// The factors behind it, for tornadoes and switching values.
  var factors: [Impact.Factor] {
    assumptions.map {
      Impact.Factor(
        id: "assumption:\($0.id)", title: $0.title, value: $0.value,
        role: $0.id.text.hasPrefix("optimism-bias-") ? .bias : .correction)
    }
  }

  private static func product(_ one: [Term], _ other: [Term]) -> [Term] {
    one.flatMap { left in
      other.map {
        Term(
          coefficient: left.coefficient * $0.coefficient, assumptions: left.assumptions + $0.assumptions)
      }
    }
  }

  // MARK: Rows of the register

  /// The row that gives the optimism bias of a type of cost.
  static func bias(of type: String) -> Identifier<Assumption> { Identifier("optimism-bias-\(type)") }
  /// The row that gives the share of its causes that is managed.
  static func mitigation(of type: String) -> Identifier<Assumption> { Identifier("mitigation-\(type)") }
  /// The row that gives what a benefit of a grade is multiplied by.
  static func correction(of grade: Int) -> Identifier<Assumption> { Identifier("confidence-\(grade)") }

  /// The rows that a type and a grade ask for; mitigation may be missing, the others are a finding when they are.
  static func needed(type: String?, grade: Int?) -> [Identifier<Assumption>] {
    [type.map(bias), grade.map(correction)].compactMap { $0 }
  }

  /// The rows that a type and a grade use, where the register has them.
  static func used(type: String?, grade: Int?) -> [Identifier<Assumption>] {
    needed(type: type, grade: grade) + (type.map { [mitigation(of: $0)] } ?? [])
  }
}

extension Cost {
  /// What it is raised by; `nil` for a cost that was paid.
  func correction(in books: Books) -> CostCorrection? {
    CostCorrection(type: optimismBias, grade: confidence, books: books)
  }

  /// As it enters an appraisal: raised where it is a plan, rounded once to the penny.
  func asAppraised(in books: Books) -> Cost {
    guard let correction = correction(in: books),
      let amount = Money(roundingPounds: amount.pounds * correction.central)
    else { return self }
    var row = self
    row.amount = amount
    return row
  }
}
