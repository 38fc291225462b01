extension Metric {
  /// Guides downloaded.
  public static let guidesDownloaded = Metric(
    id: "guides-downloaded", title: "Guides downloaded", unit: .guides, class: .efficiency,
    direction: .higherIsBetter,
    formula: "guides downloaded",
    method:
      "Different guides of the register downloaded at least once.",
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.guidesDownloaded])
  }
}
