/// How a membership's fee is accrued: by the day.
enum FeeAccrual {
  /// The pence that one row of the register accrues within a period.
  ///
  /// For each financial year that the period touches: annual fee × days of membership in both ÷ days of that
  /// year, so that a whole financial year's membership accrues exactly the annual fee. The parts are added
  /// exactly and rounded once, half away from zero. Rows that share one membership divide what that
  /// membership accrues equally, to the penny, in the register's order.
  static func pence(of row: Membership, among rows: [Membership], in period: Period) -> Int64 {
    let sharers = row.sharedID.map { id in rows.filter { $0.sharedID == id } } ?? [row]
    let whole = accrued(row, in: period)
    guard sharers.count > 1 else { return whole }
    let parts = Splitting.parts(of: whole, weights: sharers.map { _ in 1 }) ?? []
    return sharers.firstIndex(of: row).map { parts[$0] } ?? 0
  }

  private static func accrued(_ row: Membership, in period: Period) -> Int64 {
    var sum = Ratio.zero
    let (from, to) = (max(row.joinedOn, period.first), min(row.leftOn ?? period.last, period.last))
    for start in period.first.financialYear...period.last.financialYear {
      guard let year = Period.financialYear(startingIn: start) else { continue }
      if case let days = Int64(year.daysShared(from: from, to: to)), days > 0,
        let part = Ratio(days, over: Int64(year.dayCount)), let total = try? sum.adding(part)
      {
        sum = total
      }
    }
    return (try? row.annualFee.times(sum).pence) ?? 0
  }
}
