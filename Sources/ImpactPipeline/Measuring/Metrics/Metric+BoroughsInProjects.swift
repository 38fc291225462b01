extension Metric {
  /// Authorities in projects.
  public static let boroughsInProjects = Metric(
    id: "boroughs-in-projects", title: "Authorities in projects", unit: .authorities, class: .equity,
    direction: .higherIsBetter,
    formula: "different authorities in projects",
    method:
      "Different authorities that led or took part in a project that ran in the period.",
    function: .runProjects,
    scopes: [.all, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.authoritiesInProjects])
  }
}
