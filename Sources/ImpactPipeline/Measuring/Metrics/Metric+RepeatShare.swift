extension Metric {
  /// People who came back.
  public static let repeatShare = Metric(
    id: "repeat-share", title: "People who came back", unit: .share, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "people at two or more events ÷ people",
    method:
      "Of the people reached, the share who attended at least two events of the period. The range is a 95% Wilson interval.",
    source: .wilson,
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    try MetricValue(share: books[.returningPeople], of: books[.people], whenNone: "nobody attended")
  }
}
