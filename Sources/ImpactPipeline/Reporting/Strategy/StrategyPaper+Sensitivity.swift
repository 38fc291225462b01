/// What moves the result: each assumption's pull on the net present value, and where it would tip.
extension StrategyPaper {
  var sensitivity: [Block] {
    let heading = "What moves the result"
    let sentences = briefing.switchingValues(of: .all)
    let chart = briefing.tornado(of: .all).map { [Block.chart($0)] } ?? []
    return [.section(heading, finding: sentences.first)] + chart
      + (sentences.count > 1 ? [.bullets(Array(sentences.dropFirst()))] : [])
  }
}
