extension Metric {
  /// Guide downloads.
  public static let downloads = Metric(
    id: "downloads", title: "Guide downloads", unit: .downloads, class: .efficiency,
    direction: .higherIsBetter,
    formula: "guide downloads",
    method:
      "Rows of the download exports, by their count. A download is not a reader, and a reader is not a user.",
    function: .shareKnowledge,
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.downloads])
  }
}
