/// Measures of who is a member and what members pay.
extension Measure {
  /// Authorities that are members on the last day of the period.
  static let members = membership(
    "members", "Members on the last day", "memberships that hold on the last day of the period"
  ) { _, period in { $0.holds(on: period.last) } }

  /// Authorities that were members on the day before the period.
  static let membersBefore = membership(
    "members-before", "Members on the day before", "memberships that held on the day before the period"
  ) { _, period in { $0.holds(on: period.first.advanced(by: -1)) } }

  /// Authorities that are members on the last day and were members on the day before the period.
  static let membersRetained = membership(
    "members-retained", "Members retained",
    "authorities that are members both on the day before the period and on its last day"
  ) { books, period in
    let before = Set(books.members(on: period.first.advanced(by: -1)))
    return { $0.holds(on: period.last) && before.contains($0.authority) }
  }

  /// Days of membership, over all members.
  static let memberDays = Measure(
    id: "member-days", title: "Days of membership", unit: .days, aggregation: .sum,
    selection: "memberships that hold on at least one day of the period, by the days they hold",
    subject: .members
  ) { evidence, period, take in
    for (index, row) in evidence.books.memberships.enumerated() {
      let days = Int64(period.daysShared(from: row.joinedOn, to: row.leftOn))
      guard days > 0 else { continue }
      take(
        Contribution(
          .membership(index), amount: days, at: [ScopeTable.all, ScopeTable.authority(row.authority)]))
    }
  }

  /// Membership fees accrued by the day, excluding VAT.
  static let feeAccrued = Measure(
    id: "fee-accrued", title: "Fees accrued", unit: .pounds, aggregation: .sum,
    selection:
      "memberships that hold on at least one day of the period, at the annual fee times the days they hold over the days of the financial year, rounded to the penny; a shared membership's one fee is divided equally over its authorities",
    subject: .members
  ) { evidence, period, take in
    let rows = evidence.books.memberships
    for (index, row) in rows.enumerated() {
      let pence = FeeAccrual.pence(of: row, among: rows, in: period)
      guard pence != 0 else { continue }
      take(
        Contribution(
          .membership(index), amount: pence, at: [ScopeTable.all, ScopeTable.authority(row.authority)]))
    }
  }

  private static func membership(
    _ id: String, _ title: String, _ selection: String,
    test: @escaping @Sendable (Books, Period) -> (Membership) -> Bool
  ) -> Measure {
    Measure(
      id: id, title: title, unit: .authorities, aggregation: .distinct, selection: selection,
      subject: .members
    ) { evidence, period, take in
      let holds = test(evidence.books, period)
      for (index, row) in evidence.books.memberships.enumerated() where holds(row) {
        take(
          Contribution(
            .membership(index), key: UInt64(row.authority.ordinal),
            at: [ScopeTable.all, ScopeTable.authority(row.authority)]))
      }
    }
  }
}
