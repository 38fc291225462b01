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
    /// Titles of which the header has at least one, where payee, amount and day are not enough to tell the payer.
    var marks: Set<String> = []
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
    payer: "Greater London Authority",
    marks: [
      "vendor id", "vendor", "vendor no", "cost element", "clearing date", "clearing doc no",
      "expenditure account code description", "service expenditure analysis",
    ], usual: .dayMonthYear)

  static let borough = Shape(
    form: TableForm(
      id: "borough-spend", title: "a borough's spending file",
      columns: [
        Column(
          "body",
          or: [
            "Body", "Body Name", "Organisation Name", "Organisation", "Local Authority",
            "Local Authority Name",
            "Authority Name", "Council",
          ], required: true, wants: "who paid"),
        Column("Department", or: ["Service Area", "Directorate"]),
        Column(
          "payee",
          or: [
            "Supplier Name", "Supplier", "Beneficiary Name", "Supplier (Beneficiary) Name", "Beneficiary",
            "Vendor Name", "Creditor Name", "Payee",
          ], required: true,
          wants: "who was paid"),
        Column("reference", or: ["Transaction Number", "Invoice Number", "Document No"]),
        Column(
          "date",
          or: [
            "Invoice Creation Date", "Payment Date", "Date", "Date Paid", "Paid Date", "Date of Payment",
            "Transaction Date", "Invoice Date",
          ], .day, required: true,
          wants: "the day it was paid"),
        Column(
          "amount",
          or: [
            "Invoice Nett Amount", "Invoice Net Amount", "Net Amount", "Net Amount £", "Net Amount (£)",
            "Amount",
            "Amount £", "Amount (£)", "Amount Net", "Amount exc VAT", "Amount in Sterling",
          ], .amount,
          required: true, wants: "pounds"),
        Column(
          "description",
          or: [
            "Subj Description", "Subjective Description", "Purpose of Spend", "Expenditure Category",
            "Expense Type", "Description",
          ]),
      ], notesExtraColumns: false),
    payer: nil, usual: .dayMonthYear)

  static func format(_ shape: Shape) -> ExportFormat {
    ExportFormat(name: shape.form.name, folders: [.funding]) { head in
      let recognition = Recognition.table(shape.form.columns, in: head)
      guard case .fits(let header, _) = recognition, !shape.marks.isEmpty else { return recognition }
      let isNamed = head.keys[..<header].contains { keys in
        keys.contains { key in shape.payer.map { key.contains(TextForm.folded($0)) } == true }
      }
      // A borough's file without a column of who paid must not pass for the GLA's.
      return isNamed || !shape.marks.isDisjoint(with: head.keys[header]) ? recognition : .no
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
    // A payee may be called Total Gas or Summit, so beside one only the bare word is a total.
    let hasPayee = row.text("payee") != nil
    let isNamed = words.contains { word in
      totals.contains(word.filter { $0.isLetter || $0 == " " })
        || !hasPayee && (word.hasPrefix("total") || word.hasPrefix("grand total") || word.hasPrefix("sum of"))
    }
    guard isNamed || words.count(where: { !$0.isEmpty }) == 1 else { return nil }
    return try row.amount("amount")
  }

  private static let totals: Set<String> = ["total", "totals", "grand total", "sub total", "subtotal", "sum"]

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
