extension Intake {
  /// Lays a total that the file states beside what its rows come to; a difference is a finding.
  mutating func reconcile(
    _ subject: String, stated: String, counted: String, agrees: Bool, at place: SourcePlace
  ) {
    controlTotals.append(
      ControlTotal(subject: subject, stated: stated, counted: counted, agrees: agrees, place: place))
    if !agrees {
      findings.append(Finding(.totalDiffers, at: place, found: counted, expected: stated, subject: subject))
    }
  }

  /// As above, for a number of people or rows.
  mutating func reconcile(_ subject: String, stated: Int64, counted: Int, at place: SourcePlace) {
    reconcile(
      subject, stated: "\(stated)", counted: "\(counted)", agrees: stated == Int64(counted), at: place)
  }

  /// As above, for a sum of money.
  mutating func reconcile(_ subject: String, stated: Money, counted: Money, at place: SourcePlace) {
    reconcile(
      subject, stated: stated.plainText, counted: counted.plainText, agrees: stated == counted, at: place)
  }
}

extension Intake {
  /// Accounts for records that are no rows of data; those as full as a row, and not known, are told of.
  mutating func passOver(_ records: Range<Int>, of sheet: Sheet, knowing known: Set<Int> = []) {
    var full: [Int] = []
    for record in records {
      if sheet.isEmpty(record) {
        rows.blank += 1
      } else {
        rows.structural += 1
        let filled = (0..<sheet.fieldCount(record)).count { !sheet.cell(record, $0).isEmpty }
        if filled >= 3, !known.contains(record) { full.append(record) }
      }
    }
    if let first = full.first {
      findings.append(Finding(.rowsAboveHeader, at: sheet.batch.place(first), count: full.count))
    }
  }
}

extension Money {
  /// Pounds and pence without grouping, `-22700.00`, for findings.
  public var plainText: String {
    let (pounds, pence) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(isNegative ? "-" : "")\(pounds).\(pence < 10 ? "0" : "")\(pence)"
  }
}
