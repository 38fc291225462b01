import Testing

@testable import ImpactPipeline

/// Fees accrued by the day. Rule: annual fee × days of membership ÷ days of the financial year, rounded once.
@Suite("Fees, worked by hand")
struct FeesByHandTests {
  private func fee(_ rows: [Membership], _ period: String, _ authority: Authority = .camden) throws -> Int64?
  {
    var books = Books()
    books.memberships = rows
    return try SampleFigures(books, period: period).pence(.feeAccrued, .authority(authority))
  }

  @Test func `a whole financial year accrues the annual fee`() throws {
    #expect(try fee([SampleBooks.membership(.camden, from: "2019-07-15")], "fy2022-23") == 3_000_000)
  }

  @Test func `a whole leap year accrues the annual fee too`() throws {
    // 1 April 2023 to 31 March 2024 has 366 days: 30,000 × 366 ÷ 366.
    #expect(try fee([SampleBooks.membership(.camden, from: "2019-07-15")], "fy2023-24") == 3_000_000)
  }

  @Test func `the first year is pro rata`() throws {
    // 15 July 2022 to 31 March 2023: 17 + 31 + 30 + 31 + 30 + 31 + 31 + 28 + 31 = 260 days of 365.
    // 30,000 × 260 ÷ 365 = 21,369.863… → £21,369.86.
    #expect(try fee([SampleBooks.membership(.camden, from: "2022-07-15")], "fy2022-23") == 2_136_986)
  }

  @Test func `the last day of membership counts`() throws {
    // 1 April 2022 alone: 30,000 ÷ 365 = 82.1917… → £82.19.
    let row = SampleBooks.membership(.camden, from: "2019-07-15", to: "2022-04-01")
    #expect(try fee([row], "fy2022-23") == 8_219)
  }

  @Test func `a LOTI year takes its days from two financial years`() throws {
    // 15 July 2023 to 31 March 2024: 261 of 366 days; 1 April to 14 July 2024: 105 of 365 days.
    // 30,000 × (261/366 + 105/365) = 30,000 × (0.713114754… + 0.287671232…) = 30,023.5796… → £30,023.58.
    #expect(try fee([SampleBooks.membership(.camden, from: "2019-07-15")], "ly2023-24") == 3_002_358)
  }

  @Test func `a shared membership is divided to the penny`() throws {
    // One fee of £30,001 over two: 15,000.50 each; over 260 days: 30,001 × 260 ÷ 365 = 21,370.5753… → 2,137,058 pence → 1,068,529 each.
    let rows = [
      SampleBooks.membership(.richmondUponThames, from: "2022-07-15", fee: 30_001, shared: "RW"),
      SampleBooks.membership(.wandsworth, from: "2022-07-15", fee: 30_001, shared: "RW", line: 3),
    ]
    #expect(try fee(rows, "fy2022-23", .richmondUponThames) == 1_068_529)
    #expect(try fee(rows, "fy2022-23", .wandsworth) == 1_068_529)
  }

  @Test func `an authority that was no member has no fee and says why`() throws {
    var books = Books()
    books.memberships = [SampleBooks.membership(.camden, from: "2019-07-15")]
    let figures = try SampleFigures(books)
    #expect(figures.value(.feeAccrued, .authority(.bexley)) == nil)
    #expect(figures.reason(.feeAccrued, .authority(.bexley)) == "no membership holds in 2022-23")
  }
}
