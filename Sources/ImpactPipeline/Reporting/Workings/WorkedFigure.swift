/// One printed figure with the sum that gives it: what a stranger types, what comes out, and how it is printed.
struct WorkedFigure {
  let title: String
  /// Only numbers, words, and + − × ÷ with brackets; no other digits, so that a program can check it too.
  let working: String
  /// What it comes to, not yet rounded for print.
  let result: String
  /// The words of the report.
  let printed: Prose

  /// A sum of money.
  init(_ title: String, _ working: String, _ result: Money, printed: Prose) {
    self.init(title, working, CalculatorNumber.money(result), printed: printed)
  }

  /// A quotient, a share in per cent, a number of days.
  init(_ title: String, _ working: String, _ result: Double, printed: Prose) {
    self.init(title, working, CalculatorNumber.quotient(result), printed: printed)
  }

  private init(_ title: String, _ working: String, _ result: String, printed: Prose) {
    self.title = title
    self.working = working
    self.result = result
    self.printed = printed
  }

  /// What stands for a sum of nothing.
  static let nothing = "nothing to add"

  /// Figures as a table.
  static func table(_ caption: String, _ figures: [WorkedFigure], notes: [Prose] = []) -> Table {
    Table(
      caption,
      columns: [.words("Figure"), .words("Working"), .numbers("Comes to"), .numbers("Printed as")],
      rows: figures.map { figure in
        Table.Row(Prose(figure.title), [Prose(figure.working), Prose(figure.result), figure.printed])
      }, notes: notes)
  }
}
