extension Metric {
  /// Projects.
  public static let projects = Metric(
    id: "projects", title: "Projects", unit: .projects, class: .effectiveness,
    formula: "projects",
    method:
      "Projects that ran on at least one day of the period. For an authority, those it led or took part in.",
    function: .runProjects,
    scopes: [.all, .authority, .challengeArea, .function, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.projects])
  }
}
