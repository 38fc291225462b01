/// How every figure is made, written from the catalogue itself, so that it cannot fall behind the code.
struct MethodReport {
  let briefing: Briefing

  var document: Document {
    Document(
      path: "method", title: "Method",
      subtitle: "\(briefing.period.title) · every metric, measure, assumption, parameter and rule",
      readers: "The economist, the auditor and whoever checks a figure",
      status: briefing.status(of: "method"),
      blocks: briefing.opening(summary) + [.contents] + rules + workings + assumptions + parameters + metrics
        + measures)
  }

  private var summary: Prose {
    let metrics = MetricCatalogue.all.count
    let measures = MeasureCatalogue.all.count
    return
      "\(QuantityStyle.count(metrics, "metric")) over \(QuantityStyle.count(measures, "measure")) make every figure of this set; a figure’s id names its metric, its scope and its period. Money is exact to the penny; a figure is rounded once, when printed, so printed parts may not add up; a missing figure gives its reason and is never nought. A headline holds realised benefits with evidence of \(Glossary.basis) 1 to 3 and nothing else."
  }

  // MARK: Rules

  private var rules: [Block] {
    [
      .section(
        "Rules",
        finding:
          "A benefit is counted once: what authorities hold and what belongs to none adds up to London, to the penny."
      ),
      .definitions([
        Definition(
          "Dividing a benefit",
          "Over authorities by the shares that its row gives; else equally over the project’s participants that were members on its day, or over those its row lists. Over challenge areas by the project’s shares. What the shares leave goes to “no authority” or “no area”. Pennies left over go to the largest remainders."
        ),
        Definition(
          "Dividing a cost",
          "Over authorities by their days of membership in the cost’s time. Over challenge areas by the row’s own area, else its project’s shares."
        ),
        Definition(
          "Planned costs",
          "A cost that was paid counts as it is. One whose row names a type, or a confidence grade, is a plan: it is raised to cost × (1 + optimism bias × (1 − mitigation)) × (2 − correction for its grade), by the assumptions of those names. Ranges of figures hold it at its central value; the table of pulls shows what its range does."
        ),
        Definition(
          "Fees",
          "\(Glossary.accrued) by the day from the register of members, excluding VAT; a shared membership’s one fee is divided equally."
        ),
        Definition(
          "Funding",
          "Counts whole on the day of its row, however long it runs; bids are in no total. No grant is put down to one authority."
        ),
        Definition(
          "Worth of an outcome",
          "Quantity × unit value × (1 − deadweight) × (1 − attribution to others) × (1 − displacement) × the correction for its \(Glossary.optimism), each year from its start, falling by its drop-off. A period’s figure takes the days that fall within it, in the period’s prices; a \(Glossary.presentValue) takes its whole life."
        ),
        Definition(
          "Kinds, basis and status",
          "Cashable, efficiency, avoided cost and public value stand apart, as do realised, forecast and potential. A wider total says what it holds. A source’s “at least” and “potentially” are kept."
        ),
        Definition(
          "Comparisons",
          "“Up” and “down” need a difference of more than one part in fifty and, where both have a range, ranges that do not overlap; else it is “about the same”."
        ),
        Definition(
          "Peers",
          "Members on every day of the period; only medians and quartiles, and none over fewer than \(String(Peers.fewest))."
        ),
        Definition("Disclosure", disclosure),
      ]),
    ]
  }

  private var disclosure: Prose {
    let rule = Prose("In a public set: " + DisclosureRule.words)
    return briefing.settings.audience == .public
      ? rule + " This set is public: the rule was applied."
      : rule + " This set is internal: figures are as they are."
  }
}
