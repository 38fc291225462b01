extension Metric {
  /// Authorities reached against plan.
  public static let plannedBoroughsReached = Metric(
    id: "planned-boroughs-reached", title: "Authorities reached against plan", unit: .share,
    class: .effectiveness, direction: .higherIsBetter,
    formula: "authorities in projects with a plan ÷ authorities planned",
    method:
      "Plan beside actual, over the projects whose plan says how many authorities were to take part.",
    function: .runProjects,
    scopes: [.all, .challengeArea, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(
      try books[.plannedAuthoritiesReached].divided(
        by: books[.plannedAuthorities], whenNone: "no plan says how many authorities were to take part"))
  }
}
