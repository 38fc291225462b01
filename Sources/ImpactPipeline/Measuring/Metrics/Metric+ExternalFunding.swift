extension Metric {
  /// External funding.
  public static let externalFunding = Metric(
    id: "external-funding", title: "External funding", unit: .pounds, class: .economy,
    direction: .higherIsBetter,
    formula: "external funding",
    method:
      "Project grants, sponsorship and in-kind support: all but fees and core grants.",
    function: .influenceChange,
    scopes: [.all, .challengeArea, .function, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.externalFunding])
  }
}
