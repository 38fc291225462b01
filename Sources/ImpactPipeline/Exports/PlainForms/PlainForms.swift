/// The project's own forms: what `lotireport init` writes and people fill in.
enum PlainForms {
  /// All of them, in the order of the folders.
  static let all: [TableForm] = [
    attendance, downloads, outcomes, funding, members, events, guides, projects, challengeAreas, assumptions,
    costs,
    aliases, signOff,
  ]

  /// How each is recognised and read.
  static let formats: [ExportFormat] = [
    attendanceFormat, downloadsFormat,
    format(outcomes, in: .outcomes) { row throws(Row.Fault) in .outcome(try outcome(row)) },
    format(funding, in: .funding) { row throws(Row.Fault) in .funding(try fundingRow(row)) },
    format(members, in: .registers) { row throws(Row.Fault) in .membership(try membership(row)) },
    format(events, in: .registers) { row throws(Row.Fault) in .event(try event(row)) },
    format(guides, in: .registers) { row throws(Row.Fault) in .guide(try guide(row)) },
    format(projects, in: .registers) { row throws(Row.Fault) in .project(try project(row)) },
    format(challengeAreas, in: .registers) { row throws(Row.Fault) in .challengeArea(try challengeArea(row))
    },
    format(assumptions, in: .registers) { row throws(Row.Fault) in .assumption(try assumption(row)) },
    format(costs, in: .registers) { row throws(Row.Fault) in .cost(try cost(row)) },
    format(aliases, in: .registers) { row throws(Row.Fault) in .alias(try alias(row)) },
    format(signOff, in: .registers) { row throws(Row.Fault) in .signOff(try signOffRow(row)) },
  ]

  /// A form whose every row is one fact.
  private static func format(
    _ form: TableForm, in folder: InputFolder, _ fact: @escaping @Sendable (Row) throws(Row.Fault) -> Fact
  ) -> ExportFormat {
    ExportFormat(name: form.name, folders: [folder]) { head in
      .table(form.columns, in: head)
    } read: { opened in
      var intake = opened.emptyIntake
      let sheet = try opened.sheet()
      opened.readPreamble(sheet, into: &intake)
      let table = TableReading(sheet, form: form, headerRecord: opened.header, choices: opened.terms.choices)
      table.rows(
        (opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake, isStructure: isComment
      ) {
        row, intake throws(Row.Fault) in
        if let first = form.columns.first, first.isRequired, let id = row.text(first.name), isTotal(id) {
          throw row.fault(
            Refusal(.totalRow, expected: "rows alone, since a total would count twice"), first.name)
        }
        intake.facts.append(try fact(row))
        return .counted
      }
      return intake
    }
  }

  private static let totals: [Substring] = ["total", "totals", "subtotal"]

  /// A word that stands where an id should, in a row that adds up those above it.
  private static func isTotal(_ id: String) -> Bool {
    let key = ColumnTitle.key(id)
    guard totals.contains(where: { key.hasPrefix($0) || key.hasSuffix($0) }) else { return false }
    let words = key.split(separator: " ")
    return words.count <= 3
      && (words.first.map(totals.contains) ?? false || words.last.map(totals.contains) ?? false)
  }

  /// A line that its writer marked as no data.
  static func isComment(_ sheet: Sheet, _ record: Int) -> Bool { sheet.cell(record, 0).first == 0x23 }
}

extension OpenedFile {
  /// Accounts for the records before and with the header.
  ///
  /// What stands above the header is notes; a record as full as a row is told of, since it may be one.
  func readPreamble(_ sheet: Sheet, knowing known: Set<Int> = [], into intake: inout Intake) {
    intake.passOver(0..<header, of: sheet, knowing: known)
    intake.rows.structural += 1
    intake.findings += sheet.batch.findings.filter { $0.kind.severity != .error }
  }
}

extension PlainForms {
  /// True for a cell that says yes, without the cost of a full reading in a row loop.
  static func isYes(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first else { return false }
    return first | 0x20 == UInt8(ascii: "y") || first | 0x20 == UInt8(ascii: "t")
      || first == UInt8(ascii: "1")
  }
}
