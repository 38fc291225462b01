/// How far the mean of satisfaction scores could lie off by the luck of who answered.
enum SatisfactionInterval {
  /// Of more scores than these a mean is as good as normal, and resampling costs time for nothing.
  static let mostResampled = 500
  /// How often the scores are drawn again.
  static let replicates = 1000

  /// The interval at a reading's scope in its period; `nil` for fewer than two scores and for scores all alike.
  static func range(in reading: MeasureReading) -> FigureRange? {
    let evidence = reading.evidence
    let scores = evidence.participants(in: reading.period).compactMap { row -> Double? in
      guard row.status == .attended, let score = row.satisfaction,
        evidence.scopes(ofEvent: row.event).contains(reading.scopeNumber)
          || row.authority == reading.scopeNumber
      else { return nil }
      return Double(score)
    }
    return range(
      of: scores, seed: evidence.valuation.parameters.simulation.seed,
      name: "satisfaction/\(reading.scope.id)/\(reading.period.id)")
  }

  /// The interval of some scores: by resampling, or by the standard error `s ÷ √n` where they are many.
  static func range(of scores: [Double], seed: UInt64, name: String) -> FigureRange? {
    guard scores.count > 1, scores.contains(where: { $0 != scores[0] }) else { return nil }
    if scores.count > mostResampled {
      let count = Double(scores.count)
      let mean = scores.reduce(0, +) / count
      let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let margin = 1.96 * (squares / (count - 1) / count).squareRoot()
      return FigureRange(
        low: .real(max(0, mean - margin)), high: .real(min(10, mean + margin)), meaning: .standardError)
    }
    guard
      let interval = try? BootstrapInterval.percentile(
        of: scores, .mean, seed: seed, name: name, replicates: replicates)
    else { return nil }
    return FigureRange(low: .real(interval.lower), high: .real(interval.upper), meaning: .bootstrap)
  }
}
