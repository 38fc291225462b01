@testable import ImpactPipeline

/// A borough statement with every kind of block, as a report would write it.
enum SampleReport {
  static func figure(_ words: String, _ metric: String, _ value: Double? = nil) -> FigureText {
    FigureText(words, id: "\(metric)/borough:camden/fy2022-23", sortValue: value)
  }

  static let fee = figure("£30,000", "fee-accrued", 30_000)
  static let value = figure("£71,400", "evidenced-benefit", 71_400)

  static let statement = Document(
    path: "boroughs/camden", title: "Camden: what membership gave",
    subtitle: "Value statement, April 2022 to March 2023",
    readers: "Camden’s digital and finance leads",
    blocks: [
      .callout(
        .summary,
        "Camden paid \(fee) and can evidence \(value) of benefit, of which \(figure("£26,100", "cashable-benefit")) frees money in its budget. It used more of the offer than the median member. Two benefits cannot be evidenced yet."
      ),
      .callout(
        .illustrative,
        "Attendance and downloads in this set are made up. Fees, grants and outcomes are from the public record."
      ),
      .tiles([
        .init("Membership fee", fee, caption: "excluding VAT, a full year"),
        .init("Evidenced value", value, caption: "likely between £48,000 and £103,000"),
        .init("People reached", figure("214", "people"), caption: "median member: 131"),
        .init("Projects", figure("6", "projects"), caption: "leading 2 of them"),
      ]),
      .contents,
      .section(
        "What you used",
        finding:
          "Camden’s staff came to more events than in 2021-22, and downloaded four times as many guides as the median member."
      ),
      .table(useTable),
      .chart(SampleCharts.bars),
      .section(
        "What it was worth",
        finding:
          "Three outcomes carry nine tenths of the value; the largest is recruitment at less than market rates."
      ),
      .chart(SampleCharts.value),
      .paragraph(
        "A \(.term("cashable", meaning: "the budget can fall by this amount")) benefit frees money. An \(.term("efficiency", meaning: "staff time saved that does not lower a budget")) benefit frees time.\(.note("Benefits of different kinds are shown apart and never added without saying so.")) The method is \(.link("described in full", to: .document("method"))), after the \(.link("Green Book", to: .web("https://www.gov.uk/government/publications/the-green-book")))."
      ),
      .section("Break-even", level: 3),
      .paragraph(
        "Membership pays for itself if it saves \(figure("94 officer days", "break-even-days")) a year."),
      .section("What others used that you did not"),
      .bullets([
        "Attack-surface mapping, used by \(figure("11 members", "x"))", "The jobs board",
        "Design training for service teams",
      ]),
      .section("What cannot be evidenced"),
      .callout(
        .caution,
        "No outcome is recorded for two of the six projects, so their value here is unknown, not nothing."),
      .definitions([
        .init("Damp and mould sensors", "Installed in 16 boroughs; benefits are expected from 2024."),
        .init("Data ethics service", "Used twice; no benefit was estimated."),
      ]),
    ])

  static let useTable = Table(
    "What Camden used, beside last year and the median member",
    columns: [
      .words("Use"), .numbers("2021-22"), .numbers("2022-23"), .numbers("Median member"), .words("Change"),
    ],
    rows: [
      .init(
        "Events attended", [Prose(figure("31", "a", 31)), Prose(figure("48", "b", 48)), "29", "up by 17"]),
      .init("People", [Prose(figure("162", "c", 162)), Prose(figure("214", "d", 214)), "131", "up by 52"]),
      .init(
        "Hours of learning",
        [Prose(figure("402", "e", 402)), Prose(figure("611", "f", 611)), "350", "up by 209"]),
      .init(
        "Guides downloaded",
        [Prose(figure("1,180", "g", 1180)), Prose(figure("1,204", "h", 1204)), "310", "about the same"]),
      .init("Projects", [Prose(figure("4", "i", 4)), Prose(figure("6", "j", 6)), "3", "up by 2"]),
    ], notes: ["The median is of the 24 authorities that were members all year."])

  static let strategy = Document(
    path: "strategy/strategy", title: "Where LOTI stands and what its next three years could do",
    subtitle: "Evidence for the strategy, 2019-20 to 2023-24", readers: "LOTI’s leadership",
    status: .signed("Checked by the data lead on 3 June 2024."),
    blocks: [
      .paragraph("London’s innovation office began with 15 boroughs and now has 24."), .contents,
      .section("Where LOTI came from", finding: "Membership grew in each year."), .chart(SampleCharts.series),
      .section(
        "The innovation stack",
        finding: "Data work reaches every challenge area; team and organisation design reaches none."),
      .chart(SampleCharts.heatMap), .section("Who is a member"), .chart(SampleCharts.tileMap),
      .section("What moves the result"), .chart(SampleCharts.tornado), .section("Challenge areas"),
      .chart(SampleCharts.multiples),
    ])

  static let all = [statement, strategy]
}
