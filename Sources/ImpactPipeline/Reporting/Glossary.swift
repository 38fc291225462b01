/// Words that a report must not assume, each with its meaning; printed once a document, at first use.
enum Glossary {
  static let evidencedBenefit = Inline.term(
    "evidenced benefit",
    meaning:
      "realised, on basis 1 to 3: market price, central provision, time saved"
  )
  static let member = Inline.term(
    "members", meaning: "authorities in membership on that day")
  static let accrued = Inline.term(
    "accrued", meaning: "counted by the day: annual fee × days of membership ÷ days of the year")
  static let cashable = Inline.term("cashable", meaning: "a budget can fall by it")
  static let basis = Inline.term(
    "basis", meaning: "kind of evidence, from 1 (market price) to 5 (judgement)")
  static let range = Inline.term(
    "range",
    meaning:
      "eight of ten simulated draws lie in it; where an assumption’s range leans to one side, the central figure can lie outside it"
  )
  static let presentValue = Inline.term(
    "present value", meaning: "a benefit over its whole life, each later year discounted to the period")
  static let benefitCostRatio = Inline.term(
    "benefit–cost ratio",
    meaning: "present value of evidenced benefits ÷ cost; Department for Transport categories")
  static let leverage = Inline.term(
    "leverage", meaning: "other money secured ÷ the money in question")
  static let stack = Inline.term(
    "innovation stack",
    meaning: "16 capabilities by the six places that use them")
  static let hierarchy = Inline.term(
    "hierarchy of innovation",
    meaning:
      "from the bottom: relationships, skills, assets, ways of working, technology, which alone does little"
  )
  static let methodsSpaces = Inline.term(
    "methods spaces", meaning: "Nesta’s four: intelligence, solution, technology, talent")
  static let fourEs = Inline.term(
    "four E’s",
    meaning:
      "economy (spending less), efficiency (spending well), effectiveness (spending wisely), equity (spending fairly)"
  )
  static let unevenness = Inline.term(
    "Gini coefficient", meaning: "0 when all have the same, near 1 when one has all")
  static let reconciliation = Inline.term(
    "reconciliation", meaning: "every row of a file is counted, left out by a rule or rejected, exactly once")
  static let resolved = Inline.term(
    "resolved", meaning: "put down to one of London’s 33 authorities or to another known body")
  static let illustrative = Inline.term(
    "illustrative", meaning: "made up to show the tool; not evidence")
  static let optimism = Inline.term(
    "confidence grade", meaning: "how sure the keeper is, from 1 (surest) to 6")
}
