extension Metric {
  /// Funders.
  public static let funders = Metric(
    id: "funders", title: "Funders", unit: .funders, direction: .higherIsBetter,
    formula: "funders",
    method:
      "Different bodies that awarded or paid money in the period; members are not among them.",
    function: .influenceChange,
    scopes: [.all]
  ) { books throws(Shortfall) in
    MetricValue(try books[.funders])
  }
}
