extension Metric {
  /// Authorities per project.
  public static let boroughsPerProject = Metric(
    id: "boroughs-per-project", title: "Authorities per project", unit: .number, class: .equity,
    direction: .higherIsBetter,
    formula: "parts taken in projects ÷ projects",
    method:
      "Mean number of authorities in a project, the lead included.", function: .runProjects,
    scopes: [.all, .challengeArea, .function, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.participations].divided(by: books[.projects], whenNone: "no project ran"))
  }
}
