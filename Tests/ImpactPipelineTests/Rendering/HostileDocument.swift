@testable import ImpactPipeline

/// A document that puts one text wherever a text can stand.
enum HostileDocument {
  static func holding(_ text: String) -> Document {
    let prose: Prose = "\(text) and \(.strong(text)), \(.emphasis(text)), \(.code(text))"
    let links: Prose =
      "\(.link(text, to: .web(text))) \(.link(text, to: .web("https://loti.london/\(text)"))) \(.link(text, to: .document(text))) \(.link(text, to: .file(text))) \(.link(text, to: .section(text)))"
    let figure = FigureText(text, id: text, sortValue: 1)
    let table = Table(
      text, columns: [.words(text), .numbers(text, unit: text), .words("Note")],
      rows: [
        .init(Prose(text), [Prose(figure), prose]),
        .init(links, ["1", Prose([.term(text, meaning: text)])], role: .total),
        .init("plain", ["2", Prose([.note(text)])], role: .subject),
      ], notes: [prose])
    let chart = Chart(
      id: text, title: text, alternative: text,
      kind: .bars(BarChart(unit: .people, bars: [.init(text, Plotted(1, text))], median: Plotted(1, text))),
      table: table)
    return Document(
      path: text, title: text, subtitle: text, readers: text, language: "en-GB", status: .signed(text),
      blocks: [
        .contents, .section(text, finding: prose), .paragraph(prose), .bullets([Prose(text), links]),
        .definitions([.init(text, prose)]), .table(table), .chart(chart),
        .tiles([.init(text, figure, caption: Prose(text))]),
        .callout(.note, prose), .section(text, level: 3), .paragraph(links),
      ])
  }
}
