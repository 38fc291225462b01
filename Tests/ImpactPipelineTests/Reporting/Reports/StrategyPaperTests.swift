import Testing

@testable import ImpactPipeline

@Suite struct StrategyPaperTests {
  private func paper(_ briefing: Briefing, scenarios: [Block] = []) -> Document {
    StrategyPaper(briefing: briefing, scenarios: scenarios).document
  }

  @Test func `has its sections in order`() throws {
    #expect(
      paper(try SampleBriefing.make()).sections == [
        "Where LOTI came from", "Evidence by function", "What it was worth", "What moves the result",
        "The innovation stack", "Hierarchy and methods", "Objectives and promised benefits",
        "Challenge areas", "The four E’s", "Equity over the 33", "Funding mix and dependence", "Membership",
        "Scenarios for the next three years", "Earlier published figures that were revised",
        "Risks and data gaps",
      ])
  }

  @Test func `names what has no evidence recorded`() throws {
    let report = paper(try SampleBriefing.make())
    #expect(
      report.finding(of: "Evidence by function")
        == "Build capacity and Influence change: no evidence recorded in 2022-23; no outcome is recorded for share knowledge."
    )
    #expect(
      report.finding(of: "Objectives and promised benefits")
        == "No evidence recorded for P2, P3, F1, F2, B1, B2, B4, B5 and B6.")
    #expect(
      report.row(
        "B1 Digital tools do more when process and behaviour change with them",
        in: "Evidence for promised benefits")
        == ["0", "0", "0", "none", "no evidence recorded"])
    #expect(
      report.row("Talent: empowering people", in: "Projects by methods space") == [
        "0", "no evidence recorded",
      ])
  }

  @Test func `holds a row for every objective, benefit, level, space and stack cell`() throws {
    let words = paper(try SampleBriefing.make(from: Books())).words
    for code in Objective.allCases.map(\.rawValue) + PromisedBenefit.allCases.map(\.rawValue) {
      #expect(words.contains("\n\(code) "), "\(code)")
    }
    for level in HierarchyLevel.allCases { #expect(words.contains(level.title)) }
    for space in MethodsSpace.allCases { #expect(words.contains(space.title)) }
    #expect(words.contains("96 of 96 cells"))
    #expect(words.ranges(of: "\nall\n").count == StackColumn.allCases.count)
  }

  @Test func `counts the stack where projects, events and guides stand`() throws {
    let report = paper(try SampleBriefing.make())
    // Smart cities: P-2 and the show and tell in the foundations; P-1 and one event in housing.
    #expect(
      report.row("Tech: smart cities", in: "Projects, events and guides by capability and deployment")
        == ["2", "empty", "empty", "2", "empty", "empty"])
  }

  @Test func `sets the same members beside everyone`() throws {
    let report = paper(try SampleBriefing.make())
    // Two people each: 8 authorities at one event, and Camden, Hackney and Brent with Barnet at the other.
    #expect(report.row("2022-23", in: "Attendances by period") == ["24", "22"])
    #expect(report.row("2021-22", in: "Attendances by period") == ["8", "8"])
    #expect(report.row("2020-21", in: "Attendances by period") == ["no data", "no data"])
  }

  @Test func `finds where the strongest assumption tips`() throws {
    // Benefits of £300,000 over costs of £200,000: they meet when benefits are a third lower.
    let paper = paper(try SampleBriefing.make())
    #expect(
      paper.finding(of: "What moves the result")
        == "Evidenced benefit, £300,000, could be 33% lower and still meet the cost of £200,000."
    )
    #expect(
      paper.words.contains(
        "“Recruitment below market rates: value of one unit” is £200,000 (\u{2212}33%), not £300,000, outside its range."
      ))
  }

  @Test func `prints scenarios when they are given, and says so when not`() throws {
    let briefing = try SampleBriefing.make()
    let bare = paper(briefing).words
    #expect(bare.contains("No scenario was given to this run;"))
    #expect(bare.contains("None: no earlier set was compared."))
    let full = paper(briefing, scenarios: [.paragraph("Nine join.")]).words
    #expect(full.contains("Nine join."))
    #expect(!full.contains("No scenario was given"))
  }

  @Test func `leaves the same members out of a public set`() throws {
    let report = paper(try SampleBriefing.make(audience: .public))
    #expect(report.row("2022-23", in: "Attendances by period") == ["24"])
  }
}
