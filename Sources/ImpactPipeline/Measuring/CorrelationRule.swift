/// How uncertain factors of outcomes move together in the simulation.
///
/// One number that a reader can judge, in place of a matrix that nobody can fill in. See
/// docs/decisions/correlation.md.
enum CorrelationRule {
  /// The row of the register of assumptions that gives another number, from 0 to 1.
  static let assumption = Identifier<Assumption>("correlation-within-project")

  /// Between the quantities of any two outcomes of one project, where the register says nothing.
  static let usual = 0.3

  /// The correlation of a run: the register's, held between 0 and 1, or the usual one.
  static func withinProject(in books: Books) -> Double {
    books.assumption(assumption).map { min(1, max(0, $0.value.central)) } ?? usual
  }

  /// The group that a factor moves with: quantities with those of their project, nothing else with anything.
  static func group(of factor: Impact.Factor, in project: Identifier<Project>) -> String? {
    factor.role == .quantity ? "project \(project.text)" : nil
  }

  /// The rule as the method report prints it, with the run's number.
  static func words(correlation: Double) -> String {
    let number = (correlation * 100).rounded() / 100
    return
      "Factors that come from one assumption are one variable, drawn once, whoever uses it. Quantities of outcomes of one project move together with a correlation of \(number) on the normal scale (the assumption \(assumption.text), a judgement where the register gives none). All other factors are independent. Every figure of a run comes from the same draws, so a borough and London are lucky together."
  }
}
