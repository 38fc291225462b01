import Testing

@testable import ImpactPipeline

@Suite struct ChartLayoutTests {
  private static let names = [
    "Camden", "Royal Borough of Kensington and Chelsea", String(repeating: "W", count: 60),
    String(repeating: "long words and more ", count: 12), "", "ilililililil", "日本語の名前がここにあります、とても長い",
    "<script>alert(1)</script>", "\u{202E}txet", "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "a\nb",
  ]
  private static let numbers: [Double] = [
    0, 1, -1, 0.0001, 1e15, -1e15, 1e300, .nan, .infinity, 30_000, 29_999.5, 7, 1_000_000, 999_999,
  ]

  /// Charts of every kind from hostile names and extreme numbers.
  static let hostile: [Chart] = {
    func plotted(_ index: Int) -> Plotted? {
      let number = numbers[index % numbers.count]
      return index % 5 == 4
        ? nil
        : Plotted(number, index % 3 == 0 ? names[index % names.count] : QuantityStyle.money(pounds: number))
    }
    func name(_ index: Int) -> String { names[index % names.count] }
    var charts: [Chart] = []
    func add(_ kind: Chart.Kind) { charts.append(SampleCharts.chart("c\(charts.count)", "T", "A", kind)) }
    for seed in 0..<14 {
      for count in [0, 1, 2, 7, 33] {
        let range = seed..<(seed + count)
        add(
          .bars(
            BarChart(
              unit: QuantityUnit.allCases[seed % QuantityUnit.allCases.count],
              bars: range.map {
                .init(name($0), plotted($0 &* 7), absence: name($0 + 3), isSubject: $0 % 3 == 0)
              },
              median: plotted(seed))))
        add(
          .timeSeries(
            TimeSeriesChart(
              unit: .pounds, periods: range.map(name),
              lines: (0..<min(count, 6)).map { line in
                .init(name(line + seed), range.map { plotted($0 + line) })
              },
              lastPeriodIsPartial: seed % 2 == 0 ? name(seed) : nil)))
        add(
          .heatMap(
            HeatMapChart(
              measure: name(seed), columns: (0..<min(count, 8)).map { name($0 + seed) },
              rows: range.map { row in
                .init(group: name(row / 3), name(row), (0..<min(count, 8)).map { plotted($0 + row) })
              })))
        add(
          .tileMap(
            TileMapChart(
              classes: (0..<(seed % 6)).map(name),
              tiles: LondonTiles.all.prefix(count).enumerated().map { index, place in
                .init(
                  code: index % 4 == 0 ? name(index) : place.code, name: name(index), column: place.column,
                  row: place.row, classIndex: index % 7 == 0 ? nil : index % 9, words: name(index + seed))
              })))
        add(
          .valueAgainstFee(
            ValueAgainstFeeChart(
              rows: range.map {
                .init(
                  name($0), fee: plotted($0), value: plotted($0 + 1), low: plotted($0 + 2),
                  high: plotted($0 + 3))
              })))
        add(
          .tornado(
            TornadoChart(
              unit: .ratio, centre: Plotted(numbers[seed], name(seed)), threshold: plotted(seed),
              swings: range.map {
                .init(name($0), low: plotted($0) ?? .init(0, "x"), high: plotted($0 + 1) ?? .init(1, "y"))
              })))
        add(
          .smallMultiples(
            SmallMultiplesChart(
              unit: .people, periods: range.map(name),
              panels: range.map { panel in .init(name(panel), range.map { plotted($0 + panel) }) },
              lastPeriodIsPartial: name(seed))))
      }
    }
    return charts
  }()

  @Test(arguments: [Look.ChartWidth.wide, Look.ChartWidth.narrow])
  func `keeps words apart and inside the picture`(width: Double) {
    for chart in SampleCharts.all + Self.hostile {
      let picture = ChartLayout.picture(of: chart, width: width)
      let frame = Box(x: -0.5, y: -0.5, width: picture.width + 1, height: picture.height + 1)
      let boxes = picture.labels.map(\.box)
      for (label, box) in zip(picture.labels, boxes) where !frame.contains(box) {
        Issue.record(
          "\(chart.id): \(label.text.debugDescription) leaves the picture: \(box) of \(width)×\(picture.height)"
        )
      }
      for first in boxes.indices {
        for second in boxes.indices.dropFirst(first + 1) where boxes[first].overlaps(boxes[second]) {
          Issue.record(
            "\(chart.id): \(picture.labels[first].text.debugDescription) and \(picture.labels[second].text.debugDescription) overlap"
          )
        }
      }
    }
  }

  @Test(arguments: [Look.ChartWidth.wide, Look.ChartWidth.narrow])
  func `keeps marks inside the picture and words readable`(width: Double) {
    for chart in SampleCharts.all + Self.hostile {
      let picture = ChartLayout.picture(of: chart, width: width)
      #expect(picture.width == width && picture.height > 0 && picture.height < 20_000)
      for mark in picture.marks {
        switch mark {
        case .box(let box, _, _), .frame(let box, _):
          #expect(box.x >= -2 && box.maxX <= width + 2 && box.y >= -2 && box.maxY <= picture.height + 2)
          #expect(box.width > 0 && box.height > 0)
        case .line(let points, _):
          for point in points {
            #expect(point.x >= -1 && point.x <= width + 1 && point.y >= -1 && point.y <= picture.height + 1)
          }
        case .sign(_, let at, let radius, _, _):
          #expect(at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= picture.height && radius >= 4)
        case .label(let label): #expect(label.size >= 12 && !label.text.isEmpty)
        }
      }
    }
  }

  @Test func `starts bars at zero and makes them as long as their numbers`() throws {
    let chart = BarChart(
      unit: .people, bars: [.init("a", Plotted(50, "50")), .init("b", Plotted(100, "100"))])
    let picture = try #require(BarLayout(chart: chart, width: 720).picture)
    let boxes = picture.marks.compactMap { mark -> Box? in
      if case .box(let box, _, _) = mark { box } else { nil }
    }
    #expect(boxes.count == 2)
    #expect(boxes[0].x == boxes[1].x)
    #expect(abs(boxes[1].width - boxes[0].width * 2) < 1e-9)
  }

  @Test func `draws empty cells of a heat map as frames`() {
    let picture = ChartLayout.picture(of: SampleCharts.heatMap, width: 720)
    let frames = picture.marks.count { mark in
      if case .frame = mark { true } else { false }
    }
    // 27 of the sample's 66 cells are empty; the key has a frame of its own.
    #expect(frames == 27 + 1)
    #expect(picture.labels.count { $0.text == "–" } == frames - 1, "each but the key's says so with a dash")
  }

  @Test func `shows a partial last period as a dashed line to a hollow sign`() {
    let picture = ChartLayout.picture(of: SampleCharts.series, width: 720)
    let dashed = picture.marks.count { mark in
      if case .line(_, let edge) = mark { edge.isDashed } else { false }
    }
    let hollow = picture.marks.count { mark in
      if case .sign(_, _, _, let fill, _) = mark { fill == .paper } else { false }
    }
    #expect(dashed == 3 && hollow == 3)
    #expect(picture.labels.contains { $0.text == "to 31 December" })
  }

  @Test func `says so when there is nothing to draw`() {
    let chart = SampleCharts.chart("c", "T", "A", .bars(BarChart(unit: .people, bars: [])))
    #expect(ChartLayout.picture(of: chart, width: 720).labels.map(\.text) == ["No data to draw"])
  }
}
