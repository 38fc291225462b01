extension Metric {
  /// Outcomes said in words.
  public static let outcomesInWords = Metric(
    id: "outcomes-in-words", title: "Outcomes said in words", unit: .outcomes,
    formula: "outcomes of kind unquantified",
    method:
      "Outcomes dated in the period to which nobody has put a value; they are in no sum of money.",
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.outcomesUnquantified])
  }
}
