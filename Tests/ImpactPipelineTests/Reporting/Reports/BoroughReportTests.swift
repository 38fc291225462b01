import Testing

@testable import ImpactPipeline

@Suite struct BoroughReportTests {
  private func statement(_ authority: Authority, _ briefing: Briefing) -> Document {
    BoroughStatement(briefing: briefing, authority: authority, peers: Peers(of: briefing)).document
  }

  private func prospect(_ authority: Authority, _ briefing: Briefing) -> Document {
    ProspectPage(briefing: briefing, authority: authority, peers: Peers(of: briefing)).document
  }

  @Test func `opens a statement with what membership gave for what fee`() throws {
    let report = statement(.camden, try SampleBriefing.make())
    // £300,000 of recruitment support over eight participants, all members: £37,500 each, 1.25 times £30,000.
    #expect(
      report.summary.hasPrefix("In 2022-23 membership cost £30,000 and gave £37,500 ("))
    #expect(
      report.summary.contains("of evidenced benefit, 1.3 times the fee. All of it, £37,500, is cashable. "))
    #expect(
      report.summary.hasSuffix(
        "Use is not valued: 2 people spent 6 hours at events, with 0 downloads and 2 projects."
      ))
    #expect(
      report.sections == [
        "What you used", "What it was worth", "If you might not renew",
        "Your projects", "What you did not use",
        "What cannot be evidenced", "How the figures were made",
      ])
  }

  @Test func `keeps at least and potentially where the source says so`() throws {
    let report = statement(.camden, try SampleBriefing.make())
    let caption = "Outcomes with a value"
    #expect(
      report.row("Recruitment below market rates", in: caption) == [
        "cashable, realised", "1: market price", "at least £300,000", "1 of 8", "at least £37,500",
      ])
    #expect(
      report.row("Sharing agreements made once", in: caption) == [
        "avoided cost, potential", "5: judgement", "potentially £1.4m", "1 of 8", "potentially £175,000",
      ])
  }

  @Test func `answers the questions of a reader who may not renew`() throws {
    let words = statement(.camden, try SampleBriefing.make()).words
    #expect(words.contains("Evidenced cashable savings of £37,500 are at least the fee of £30,000."))
    #expect(
      words.contains("Dependence: all evidenced benefit is one outcome, Recruitment below market rates."))
    // 1 − 30,000 ÷ 37,500 = 20%.
    #expect(
      words.contains(
        "Evidenced benefit, £37,500, could be 20% lower and still meet the fee of £30,000."
      ))
    // 30,000 ÷ 259 = 115.8.
    #expect(
      words.contains(
        "Break-even: 116 officer days saved a year at £259 would alone pay the fee (94.6 to 139 days at £317 to £216)."
      ))
  }

  @Test func `sets use and worth beside the year before and the middle of the members`() throws {
    let report = statement(.camden, try SampleBriefing.make())
    let caption = "Use and worth, beside the median"
    // Eight members all year with £37,500 each: too few for quartiles.
    #expect(
      report.row("Evidenced benefit", in: caption) == [
        "£37,500", "no data", "£37,500", "at the median",
      ])
    #expect(
      report.finding(of: "Your projects")
        == "New since 2021-22: Damp and mould sensors and Recruitment support.")
    let spread = Peers.Spread(median: 20, lowerQuartile: 14.5, upperQuartile: 31, unit: .people, count: 10)
    #expect(spread.wordsWithQuartiles == "20 (14.5 to 31)")
    #expect(
      Peers.Spread(median: 20, lowerQuartile: 14.5, upperQuartile: 31, unit: .people, count: 9)
        .wordsWithQuartiles == "20")
  }

  @Test func `says what rests on the strongest assumption`() throws {
    // £37,500 less £30,000; at £400,000 instead of £300,000 Camden's eighth is £50,000.
    #expect(
      statement(.camden, try SampleBriefing.make()).words.contains(
        "Evidenced value less the fee, £7,500, would be £7,500 to £20,000 if “Recruitment below market rates: value of one unit” is £300,000 to £400,000 (£300,000 assumed, carrying £37,500)."
      ))
  }

  @Test func `shows the working of the fee, and where every other sum is`() throws {
    #expect(statement(.camden, try SampleBriefing.make()).words.contains("Every sum · Method"))
    // Croydon joined on 1 July 2022: 274 days of 365.
    #expect(
      statement(.croydon, try SampleBriefing.make()).words.contains(
        "The fee is £30,000 a year × 274 ÷ 365 days."))
  }

  @Test func `says when a member got no evidenced benefit`() throws {
    let report = statement(.croydon, try SampleBriefing.make())
    // 274 days of 365: £30,000 × 274 ÷ 365 = £22,521.
    #expect(
      report.summary.hasPrefix(
        "In 2022-23 membership cost £22,521 and gave no evidenced benefit on record (£0). "))
    #expect(
      report.words.contains(
        "No evidenced saving is cashable: on these figures the fee of £22,521 is a net cost to the budget."
      ))
    #expect(report.words.contains("No outcome with a value falls in 2022-23: no evidence recorded."))
    #expect(report.words.contains("No project with Croydon is recorded in 2022-23."))
  }

  @Test func `gives no median over fewer than five members`() throws {
    var books = ReportBooks.books
    books.memberships = Array(books.memberships.prefix(4))
    let briefing = try SampleBriefing.make(from: books)
    let report = statement(.brent, briefing)
    #expect(
      report.words.contains(
        "No median: fewer than 5 authorities were members throughout."))
    #expect(!report.words.contains("Median of the 4"))
    let page = prospect(.barnet, briefing)
    #expect(
      page.words.contains(
        "Too few authorities were members throughout 2022-23 to speak of without naming one."))
    #expect(!page.words.contains("Median member"))
  }

  @Test func `tells a prospect what the median member paid and got, and what it uses already`() throws {
    let page = prospect(.barnet, try SampleBriefing.make())
    #expect(
      page.summary
        == "Barnet was not a member in 2022-23. The median of the 8 members anywhere in London paid £30,000 and got £37,500 of evidenced benefit: more than the fee. What you would get depends on what you use."
    )
    #expect(
      page.finding(of: "What you use already")
        == "As a non-member you had 2 attendances and 0 downloads.")
  }

  @Test func `gives a prospect the median alone`() throws {
    let page = prospect(.barnet, try SampleBriefing.make())
    #expect(
      page.row("Evidenced benefit", in: "Fee and benefit") == ["£37,500"])
    #expect(
      page.row("Attendances", in: "Use: median of members anywhere in London")
        == ["2", "2"])
  }

  @Test func `compares a prospect with its own sub-region where five members are there`() throws {
    let page = prospect(.westminster, try SampleBriefing.make())
    // Camden, Hackney, Haringey, Islington, Lambeth and Southwark are in Central London Forward.
    #expect(page.summary.contains("The median of the 6 members in Central London Forward paid £30,000"))
  }

  @Test func `says so when a prospect uses nothing`() throws {
    let page = prospect(.bexley, try SampleBriefing.make())
    #expect(
      page.words.contains("No attendance, download or project of Bexley is recorded in 2022-23."))
  }
}
