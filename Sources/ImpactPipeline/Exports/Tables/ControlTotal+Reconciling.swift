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

extension Money {
  /// Pounds and pence without grouping, `-22700.00`, for findings.
  var plainText: String {
    let (pounds, pence) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(isNegative ? "-" : "")\(pounds).\(pence < 10 ? "0" : "")\(pence)"
  }
}
