extension Metric {
  /// Authorities downloading.
  public static let boroughsDownloading = Metric(
    id: "boroughs-downloading", title: "Authorities downloading", unit: .authorities, class: .equity,
    direction: .higherIsBetter,
    formula: "different authorities among the downloads",
    method:
      "Different authorities that downloaded at least one guide.", function: .shareKnowledge,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.authoritiesDownloading])
  }
}
