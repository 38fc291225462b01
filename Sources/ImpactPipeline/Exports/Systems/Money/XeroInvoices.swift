extension ExportFormat {
  /// Xero's sales invoices: one row for each line of an invoice, days as dd/mm/yyyy.
  static let xeroInvoices = ExportFormat(name: XeroInvoices.form.name, folders: [.funding]) { head in
    .table(XeroInvoices.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: XeroInvoices.form, headerRecord: opened.header, choices: opened.terms.choices)
    table.noteNoStatus("Status", into: &intake)
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake) {
      row, intake throws(Row.Fault) in
      if try XeroInvoices.isVoid(row) { return .excluded(.voided) }
      let payment = try XeroInvoices.payment(row)
      if payment.amount == .zero { return .excluded(.nothingPaid) }
      intake.facts.append(.payment(payment))
      return .counted
    }
    return intake
  }
}

/// The lines of invoices that LOTI sends: what was asked for, as evidence beside the funding.
enum XeroInvoices {
  static let form = TableForm(
    id: "xero-invoices", title: "a Xero sales invoices export",
    columns: [
      Column("ContactName", required: true, wants: "who the invoice is to"),
      Column("InvoiceNumber", required: true, wants: "the invoice's number"), Column("Reference"),
      Column("InvoiceDate", .day, required: true, wants: "the day of the invoice"), Column("DueDate", .day),
      Column("Description", required: false), Column("Quantity", required: true, wants: "how many"),
      Column("UnitAmount", .amount, required: true, wants: "pounds for one"), Column("Discount"),
      Column("AccountCode"),
      Column("TaxType"), Column("Currency"), Column("Type"), Column("Status"),
    ], notesExtraColumns: false)

  static func payment(_ row: Row) throws(Row.Fault) -> Payment {
    if let currency = row.text("Currency"), currency.uppercased() != "GBP" {
      throw row.fault(Refusal(.notPounds, expected: "GBP"), "Currency")
    }
    let unit = try row.need("UnitAmount", row.amount)
    let quantity = try row.need("Quantity") { name throws(Row.Fault) in
      try row.value(name) { bytes throws(Refusal) in try exact(bytes) }
    }
    let discount =
      try row.value("Discount") { bytes throws(Refusal) in
        try FractionText.read(bytes.last == 0x25 ? bytes : bytes + [0x25])
      } ?? .zero
    guard let part = try? discount.complement().times(quantity), var amount = try? unit.times(part) else {
      throw row.fault(Refusal(.notAnAmount, expected: "an amount that can be multiplied"), "UnitAmount")
    }
    if try isCreditNote(row), !amount.isNegative { amount = Money(pence: -amount.pence) }
    let description = row.text("Description")
    return Payment(
      payer: try row.need("ContactName") { row.text($0) }, payee: "LOTI",
      date: try row.need("InvoiceDate", row.day),
      amount: amount, reference: try row.need("InvoiceNumber") { row.text($0) }, description: description,
      namesLOTI: true, place: row.place)
  }

  /// Whether a line gives back what an invoice asked for; the amounts of both are above zero.
  private static func isCreditNote(_ row: Row) throws(Row.Fault) -> Bool {
    switch row.text("Type").map(ColumnTitle.key) {
    case nil, "sales invoice", "invoice", "accrec": return false
    case "sales credit note", "credit note", "accreccredit": return true
    default: throw row.fault(Refusal(.notAChoice, expected: "Sales invoice, Sales credit note"), "Type")
    }
  }

  /// Whether an invoice counts for nothing; a word that is no status may be half of one and is refused.
  static func isVoid(_ row: Row) throws(Row.Fault) -> Bool {
    guard let status = row.text("Status")?.lowercased() else { return false }
    if ["voided", "deleted"].contains(status) { return true }
    guard statuses.contains(status) else {
      throw row.fault(Refusal(.notAChoice, expected: statuses.joined(separator: ", ") + ", voided"), "Status")
    }
    return false
  }

  private static let statuses = [
    "paid", "sent", "approved", "authorised", "awaiting payment", "awaiting approval", "submitted", "draft",
    "overdue", "credited", "part paid",
  ]

  /// A quantity such as 0.5, exactly.
  private static func exact(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Ratio? {
    guard let number = try? DecimalText(bytes, mark: .point), number.decimals <= 9,
      let top = Int64(exactly: number.isNegative ? -number.digits : number.digits)
    else { throw Refusal(.notANumber, expected: "a number, such as 1 or 0.5") }
    var bottom: Int64 = 1
    for _ in 0..<number.decimals { bottom *= 10 }
    return Ratio(top, over: bottom)
  }
}
