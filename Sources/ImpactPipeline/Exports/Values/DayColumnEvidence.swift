/// What a whole column says about how its days are written.
///
/// One day such as 29/11/2024 settles that all of the column is day first; if nothing settles it, the column is
/// ambiguous and that is one finding, not one for each row.
struct DayColumnEvidence: Hashable, Sendable {
  /// How many days can only be day first, and the line of the first.
  private(set) var dayFirst = Witness()
  /// How many can only be month first.
  private(set) var monthFirst = Witness()
  /// How many could be either and would be different days.
  private(set) var either = Witness()
  /// How many numbers may be a spreadsheet's count of days.
  private(set) var serials = Witness()
  /// Days that are certain as they stand, and 5/5/2024, which is the same day either way.
  private(set) var certain = 0

  /// Takes in one cell.
  mutating func observe(_ written: WrittenDay, line: Int) {
    switch written.form {
    case .certain: certain += 1
    case .serial: serials.add(Witness(count: 1, line: line))
    case .numbers(let first, let second, let year):
      let asDayFirst = Day(year: year, month: second, day: first)
      let asMonthFirst = Day(year: year, month: first, day: second)
      if asDayFirst == asMonthFirst {
        certain += 1
      } else if asMonthFirst == nil {
        dayFirst.add(Witness(count: 1, line: line))
      } else if asDayFirst == nil {
        monthFirst.add(Witness(count: 1, line: line))
      } else {
        either.add(Witness(count: 1, line: line))
      }
    }
  }

  /// Takes in what another part of the column says.
  mutating func merge(_ other: DayColumnEvidence) {
    dayFirst.add(other.dayFirst)
    monthFirst.add(other.monthFirst)
    either.add(other.either)
    serials.add(other.serials)
    certain += other.certain
  }

  /// How the column is to be read.
  ///
  /// - Parameters:
  ///   - choice: what the person who runs this has settled.
  ///   - usual: what the system that wrote it usually writes, taken with a warning when nothing settles it.
  func settled(
    choice: DayOrder?, usual: DayOrder = .dayMonthYear, column: String, file: String
  ) -> DaySettlement {
    let place = { (line: Int) in SourcePlace(file: file, line: line == .max ? nil : line) }
    let readsSerials = serials.count > 0 && certain + dayFirst.count + monthFirst.count + either.count == 0
    var findings: [Finding] = []
    if readsSerials {
      findings.append(
        Finding(.daysFromSerials, at: place(serials.line), subject: column, count: serials.count))
    }
    if let choice { return DaySettlement(order: choice, serials: readsSerials, findings: findings) }
    let order: DayOrder
    if dayFirst.count > 0, monthFirst.count > 0 {
      order =
        dayFirst.count == monthFirst.count
        ? usual : dayFirst.count > monthFirst.count ? .dayMonthYear : .monthDayYear
      let odd = order == .dayMonthYear ? monthFirst : dayFirst
      findings.append(
        Finding(
          .dayOrderMixed, at: place(odd.line), found: order.title, expected: file, subject: column,
          count: odd.count))
    } else if dayFirst.count > 0 {
      order = .dayMonthYear
    } else if monthFirst.count > 0 {
      order = .monthDayYear
      findings.append(
        Finding(.monthBeforeDay, at: place(monthFirst.line), subject: column, count: monthFirst.count))
    } else {
      order = usual
      if either.count > 0 {
        findings.append(
          Finding(
            .dayOrderAmbiguous, at: place(either.line), found: order.title, expected: file, subject: column,
            count: either.count))
      }
    }
    return DaySettlement(order: order, serials: readsSerials, findings: findings)
  }
}

/// How a column of days is read, and what is to be said about that.
struct DaySettlement: Hashable, Sendable {
  let order: DayOrder
  /// Whether bare five-digit numbers are a spreadsheet's count of days.
  let serials: Bool
  let findings: [Finding]

  /// The day in a cell, as the column settles it; `nil` when the cell says that there is none.
  func read(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Moment? {
    try WrittenDay.read(bytes)?.moment(order: order, serials: serials)
  }
}
