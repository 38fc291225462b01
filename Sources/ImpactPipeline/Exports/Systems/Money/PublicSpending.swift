extension ExportFormat {
  /// The GLA's published payments: seven to ten columns over the years, with notes above and totals below.
  static let glaSpending = PublicSpending.format(PublicSpending.gla)

  /// A borough's published payments, in the columns of the Local Government Transparency Code.
  static let boroughSpending = PublicSpending.format(PublicSpending.borough)
}

/// What the published payments of the GLA and of boroughs have in common.
///
/// A payee alone does not say that money was LOTI's, so each row is a payment to lay beside the funding, and none
/// is funding by itself. Suppliers' names are cut at 35 characters by some systems and are compared as they stand.
enum PublicSpending {
  /// Where the parts of a payment stand in a table.
  struct Shape: Sendable {
    let form: TableForm
    /// The payer when no column names one.
    let payer: String?
    let usual: DayOrder
  }

  static let gla = Shape(
    form: TableForm(
      id: "gla-spend", title: "a GLA spending file",
      columns: [
        Column("Vendor ID", or: ["Vendor", "Vendor No"]),
        Column("payee", or: ["Vendor Name", "Supplier Name"], required: true, wants: "who was paid"),
        Column("Cost Element"),
        Column(
          "description", or: ["Expenditure Account Code Description", "Expense Description", "Description"]),
        Column("reference", or: ["Document No", "Document Number", "Doc No", "Clearing Doc No"]),
        Column(
          "amount", or: ["Amount", "Amount (£)", "Amount £", "Amount exc VAT"], .amount, required: true,
          wants: "pounds"),
        Column(
          "date", or: ["Clearing Date", "Payment Date"], .day, required: true, wants: "the day it was paid"),
        Column("Directorate"), Column("Service Expenditure Analysis"),
      ], notesExtraColumns: false),
    payer: "Greater London Authority", usual: .dayMonthYear)

  static let borough = Shape(
    form: TableForm(
      id: "borough-spend", title: "a borough's spending file",
      columns: [
        Column("body", or: ["Body", "Body Name", "Organisation Name"], required: true, wants: "who paid"),
        Column("Department", or: ["Service Area", "Directorate"]),
        Column(
          "payee", or: ["Supplier Name", "Supplier", "Beneficiary Name"], required: true,
          wants: "who was paid"),
        Column("reference", or: ["Transaction Number", "Invoice Number", "Document No"]),
        Column(
          "date", or: ["Invoice Creation Date", "Payment Date", "Date"], .day, required: true,
          wants: "the day it was paid"),
        Column(
          "amount", or: ["Invoice Nett Amount", "Invoice Net Amount", "Net Amount", "Amount"], .amount,
          required: true, wants: "pounds"),
        Column(
          "description",
          or: ["Subj Description", "Subjective Description", "Purpose of Spend", "Expenditure Category"]),
      ], notesExtraColumns: false),
    payer: nil, usual: .dayMonthYear)

  static func format(_ shape: Shape) -> ExportFormat {
    ExportFormat(name: shape.form.name, folders: [.funding]) { head in
      .table(shape.form.columns, in: head)
    } read: { opened in
      try read(opened, shape)
    }
  }

  private static func read(_ opened: OpenedFile, _ shape: Shape) throws -> Intake {
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: shape.form, headerRecord: opened.header, choices: opened.terms.choices)
    let rows = (opened.header + 1)..<max(sheet.count, opened.header + 1)
    let repair = SplitRepair(table, rows: rows)
    var total = Money.zero
    var stated: (amount: Money, place: SourcePlace)?
    table.rows(
      rows, into: &intake, usual: shape.usual,
      isStructure: { isNote($0, $1, table.header) },
      repair: { repair.cells($0.sheet, $1) },
      read: { row, intake throws(Row.Fault) in
        if let claim = try totalRow(row) {
          stated = (claim, row.place("amount"))
          return .structural
        }
        let payment = try payment(row, shape)
        guard let sum = try? total.adding(payment.amount) else {
          throw row.fault(Refusal(.notAnAmount, expected: "amounts that can be added up"), "amount")
        }
        total = sum
        intake.facts.append(.payment(payment))
        return .counted
      })
    if let stated { intake.reconcile("Amount", stated: stated.amount, counted: total, at: stated.place) }
    return intake
  }

  /// The total that a footer states: an amount without a day, and no payee but the word.
  private static func totalRow(_ row: Row) throws(Row.Fault) -> Money? {
    guard row.bytes("date") == nil else { return nil }
    let words = (0..<row.sheet.fieldCount(row.record)).map { row.sheet.text(row.record, $0).lowercased() }
    let isNamed = words.contains {
      $0.hasPrefix("total") || $0.hasPrefix("grand total") || $0.hasPrefix("sum")
    }
    guard isNamed || words.count(where: { !$0.isEmpty }) == 1 else { return nil }
    return try row.amount("amount")
  }

  /// A line of words alone, such as a note under the table.
  private static func isNote(_ sheet: Sheet, _ record: Int, _ header: TableHeader) -> Bool {
    sheet.filledCount(record) == 1 && header.titles.count > 1
      && !sheet.text(record, 0).lowercased().hasPrefix("total")
      && sheet.cell(record, 0).contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  private static func payment(_ row: Row, _ shape: Shape) throws(Row.Fault) -> Payment {
    let payee = try row.need("payee") { row.text($0) }
    let description = row.text("description")
    let payer = shape.payer == nil ? try row.need("body") { row.text($0) } : shape.payer
    return Payment(
      payer: payer, payee: payee,
      date: try row.need("date", row.day),
      amount: try row.need("amount", row.amount), reference: row.text("reference"), description: description,
      namesLOTI: [payee, description ?? ""].contains(where: namesLOTI), place: row.place)
  }

  /// Whether a text names LOTI in words of its own.
  static func namesLOTI(_ text: String) -> Bool {
    let key = " \(TextForm.nameKey(text)) "
    return key.contains(" loti ") || key.contains(" london office of technology")
  }
}
