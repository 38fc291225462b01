/// What their keeper notes of awards, each sentence said once: of every award, of all but a few, or of those it is about.
struct AwardNotes {
  private let rows: [Funding]

  init(_ rows: [Funding]) { self.rows = rows }

  /// A heading with its points; nothing where nothing is noted.
  var blocks: [Block] {
    let points = points
    return points.isEmpty ? [] : [.section("How certain the awards are", level: 3), .bullets(points)]
  }

  /// Sentences that the same awards share stand together, in the order of the awards.
  private var points: [Prose] {
    var holders: [String: [Int]] = [:]
    var order: [String] = []
    for (index, row) in rows.enumerated() {
      for sentence in Self.sentences(of: row.note ?? "") {
        if holders[sentence] == nil { order.append(sentence) }
        if holders[sentence]?.last != index { holders[sentence, default: []].append(index) }
      }
    }
    var said: [[Int]] = []
    var sentences: [[Int]: [String]] = [:]
    for sentence in order {
      let held = holders[sentence] ?? []
      if sentences[held] == nil { said.append(held) }
      sentences[held, default: []].append(sentence)
    }
    // What holds of most awards comes first.
    let inOrder = said.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    return inOrder.map(\.element).map { held in
      Prose("\(whose(held)): \((sentences[held] ?? []).joined(separator: " "))")
    }
  }

  private func whose(_ held: [Int]) -> String {
    func list(_ indices: some Sequence<Int>) -> String {
      indices.map { rows[$0].title ?? rows[$0].id }.joined(separator: ", ")
    }
    guard rows.count > 1 else { return list(held) }
    if held.count == rows.count { return "Every award" }
    let others = rows.indices.filter { !held.contains($0) }
    return others.count * 2 < held.count ? "All but \(list(others))" : list(held)
  }

  /// A note cut after each full stop that a capital or a quotation mark follows.
  static func sentences(of note: String) -> [String] {
    var sentences: [String] = []
    var rest = note[...]
    var place = note.startIndex
    while let stop = note[place...].firstIndex(where: { ".!?".contains($0) }) {
      place = note.index(after: stop)
      guard let next = note[place...].firstIndex(where: { !$0.isWhitespace }), next > place else { continue }
      place = next
      let opens = note[next].asciiValue.map { $0 == UInt8(ascii: "\"") || (65...90).contains($0) }
      guard opens ?? (note[next] == "“") else { continue }
      sentences.append(String(rest[...stop]))
      rest = rest[next...]
    }
    let last = rest.split(separator: " ").joined(separator: " ")
    return last.isEmpty ? sentences : sentences + [last]
  }
}
