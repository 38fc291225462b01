extension Metric {
  /// Projects led.
  public static let projectsLed = Metric(
    id: "projects-led", title: "Projects led", unit: .projects,
    formula: "projects led",
    method:
      "Projects that ran in the period with the authority as lead.", function: .runProjects,
    scopes: [.all, .authority, .challengeArea]
  ) { books throws(Shortfall) in
    MetricValue(try books[.projectsLed])
  }
}
