extension Publication {
  /// The ten metrics that a run and its index open with.
  public static let headlines: [Metric] = [
    .members, .feeAccrued, .funding, .events, .people, .downloads, .projects, .evidencedBenefit,
    .benefitCostRatio,
    .membershipReturn,
  ]

  /// A figure as people read it, with its range where it has one and its reason where it has no value.
  public func words(for figure: Figure) -> String {
    if case .failure(let shortfall) = figure.result { return "none: \(shortfall.reason)" }
    let words = FigureWords.text(of: figure).words
    return FigureWords.range(figure).map { "\(words) (\($0))" } ?? words
  }
}
