@testable import ImpactPipeline

/// One chart of each kind, with believable numbers.
enum SampleCharts {
  static func pounds(_ value: Double) -> Plotted { Plotted(value, QuantityStyle.money(pounds: value)) }
  static func count(_ value: Int) -> Plotted { Plotted(Double(value), QuantityStyle.count(value)) }

  static let all = [bars, series, heatMap, tileMap, value, tornado, multiples]

  static func chart(_ id: String, _ title: String, _ alternative: String, _ kind: Chart.Kind) -> Chart {
    let table = Table(
      title, columns: [.words("What"), .numbers("Amount")],
      rows: [.init("Camden", ["1,204"]), .init("Median", ["310"])])
    return Chart(id: id, title: title, alternative: alternative, kind: kind, table: table)
  }

  static let bars = chart(
    "downloads", "Downloads beside the median member",
    "Camden downloaded 1,204 guides, four times the median.",
    .bars(
      BarChart(
        unit: .downloads,
        bars: [
          .init("Camden", count(1204), isSubject: true), .init("Upper quartile", count(640)),
          .init("Kensington and Chelsea with Westminster", count(512)), .init("Lower quartile", count(120)),
          .init("New member", nil, absence: "joined later"),
        ], median: count(310))))

  static let series = chart(
    "growth", "People reached and events held", "People reached rose each year; 2024-25 is not over.",
    .timeSeries(
      TimeSeriesChart(
        unit: .people, periods: ["2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25"],
        lines: [
          .init("Show & Tells", [count(120), count(325), count(410), count(560), count(720), count(300)]),
          .init("Communities of practice", [nil, count(90), count(380), count(610), count(700), count(310)]),
          .init("Training", [count(40), count(60), nil, count(362), count(380), count(150)]),
        ], lastPeriodIsPartial: "to 31 December")))

  static let heatMap = chart(
    "stack", "The innovation stack", "Data collaboration is used everywhere; five capabilities nowhere.",
    .heatMap(
      HeatMapChart(
        measure: "projects and outcomes",
        columns: [
          "Innovation foundations", "Consulting and advice", "Net zero", "Housing", "Digital inclusion",
          "Social care",
        ],
        rows: [
          ("People", "Partnerships", [9, 2, 3, 1, 7, 2]), ("People", "Access to talent", [5, 1, 0, 0, 2, 0]),
          ("People", "Knowledge and skills", [12, 4, 2, 2, 3, 1]),
          ("Tech", "Cyber security", [6, 0, 0, 0, 0, 0]),
          ("Tech", "Build and buy", [2, 1, 0, 0, 1, 1]), ("Tech", "Smart cities", [1, 0, 4, 3, 0, 0]),
          ("Data", "Data collaboration", [8, 2, 3, 5, 4, 6]),
          ("Data", "Information governance", [7, 1, 1, 1, 0, 2]),
          ("Data", "Data ethics", [3, 0, 0, 0, 0, 1]),
          ("Methods", "Research and foresight", [1, 1, 1, 0, 0, 0]),
          ("Methods", "Team and organisation design", [0, 0, 0, 0, 0, 0]),
        ].map { group, label, cells in
          .init(group: group, label, cells.map { $0 == 0 ? nil : count($0) })
        })))

  static let tileMap = chart(
    "members", "Members of LOTI",
    "24 of 33 authorities are members; the nine others lie mostly in the outer east.",
    .tileMap(
      TileMapChart(
        classes: ["member since 2019", "joined later", "not a member"],
        tiles: LondonTiles.all.enumerated().map { index, place in
          .init(
            code: place.code, name: place.code, column: place.column, row: place.row,
            classIndex: index * 7 % 3,
            words: index * 7 % 3 == 2 ? "" : "\(2019 + index % 5)", isSubject: place.code == "CMD")
        })))

  static let value = chart(
    "value-against-fee", "Value against fee", "Evidenced value was above the fee in both full years.",
    .valueAgainstFee(
      ValueAgainstFeeChart(rows: [
        .init("2020-21", fee: pounds(22_500), value: nil),
        .init(
          "2021-22", fee: pounds(30_000), value: pounds(34_200), low: pounds(21_000), high: pounds(52_000)),
        .init(
          "2022-23", fee: pounds(30_000), value: pounds(71_400), low: pounds(48_000), high: pounds(103_000)),
      ])))

  static let tornado = chart(
    "sensitivity", "What moves the return",
    "Only an attribution below a third would bring the return under one.",
    .tornado(
      TornadoChart(
        unit: .ratio, centre: Plotted(2.4, "central 2.4"), threshold: Plotted(1, "worth its fee 1.0"),
        swings: [
          .init(
            "Share that would have happened anyway", low: Plotted(0.8, "0.8 at 70%"),
            high: Plotted(3.4, "3.4 at 10%")),
          .init("Attribution to others", low: Plotted(1.4, "1.4 at 60%"), high: Plotted(3.0, "3.0 at 20%")),
          .init("Officer day cost", low: Plotted(2.1, "2.1 at £210"), high: Plotted(2.8, "2.8 at £320")),
          .init("Years of benefit", low: Plotted(2.6, "2.6 at 3"), high: Plotted(2.2, "2.2 at 2")),
        ])))

  static let multiples = chart(
    "areas", "Outcomes by challenge area", "Housing and social care grew; net zero did not.",
    .smallMultiples(
      SmallMultiplesChart(
        unit: .outcomes, periods: ["2020-21", "2021-22", "2022-23", "2023-24"],
        panels: [
          .init("Net zero", [count(2), count(3), count(3), count(2)]),
          .init("Housing and homelessness", [nil, count(1), count(4), count(7)]),
          .init("Digital inclusion", [count(4), count(8), count(12), count(9)]),
          .init("Adult social care", [count(1), count(2), count(5), nil]),
          .init("Better procurement", [nil, nil, nil, count(0)]),
        ], lastPeriodIsPartial: "to 31 December")))
}
