/// What moves the result: each assumption's pull on the net present value, and where it would tip.
extension StrategyPaper {
  var sensitivity: [Block] { briefing.whatMoves(resultOf: .all) }
}
