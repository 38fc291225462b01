extension Metric {
  /// Member authorities.
  public static let members = Metric(
    id: "members", title: "Member authorities", unit: .authorities, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "member authorities",
    method:
      "Authorities whose membership holds on the last day of the period, from the register of members.",
    source: .membershipTerms, function: .influenceChange,
    scopes: [.all]
  ) { books throws(Shortfall) in
    MetricValue(try books[.members])
  }
}
