/// Value: kinds, basis and status apart, ratios with what they hold, and the four E's.
extension StrategyPaper {
  var value: [Block] {
    [
      .section("What it was worth", finding: briefing.ratioSentence()),
      .table(BenefitTable.kinds(in: briefing, at: .all)),
      .table(
        briefing.table(
          "Benefit and ratios, each saying what it holds",
          of: [
            .evidencedBenefit, .realisedBenefit, .expectedBenefit, .possibleBenefit,
            .presentValueOfBenefits, .cost, .appraisedCost, .benefitCostRatio, .fiscalBenefitCostRatio,
            .widerBenefitCostRatio, .netPresentValue, .chanceWorthCost,
          ],
          notes: [
            "The headline ratio holds realised benefits on \(Glossary.basis) 1 to 3; the fiscal one only \(Glossary.cashable) and avoided cost; the wider one adds forecasts and every basis. None holds potential benefits."
          ])),
    ]
      + briefing.appraisalMeasures(of: .all)
      + BenefitTable.outcomes(
        in: briefing, at: .all, caption: "Outcomes with a value in the period, evidenced first", limit: 15)
  }

  /// Figures that a section of their own shows: benefit by kind and status, funding by kind, reach.
  private static let shownElsewhere: Set<String> = Set(
    MetricCatalogue.all.map(\.id).filter {
      $0.hasPrefix("benefit-") || $0.hasPrefix("evidenced-benefit-") || $0.hasPrefix("funding-")
        || $0.contains("present") || $0.hasSuffix("ratio")
    })

  var fourEs: [Block] {
    var blocks: [Block] = [
      .section(
        "The four E’s",
        finding:
          "The \(Glossary.fourEs) stand side by side; none is a score and they are not added into one. Benefit by kind, ratios and funding by kind have sections of their own."
      )
    ]
    for kind in ValueClass.allCases {
      let metrics = MetricCatalogue.all.filter {
        $0.class == kind && $0.scopes.contains(.all) && !Self.shownElsewhere.contains($0.id)
      }
      blocks.append(.section(kind.title, level: 3))
      blocks.append(
        .table(
          briefing.table(
            "\(kind.title), the whole programme", of: metrics,
            notes: metrics.contains { $0.id == Metric.satisfaction.id } ? briefing.satisfactionNotes() : [])))
    }
    let compared: [Metric] = [
      .cost, .costPerEvent, .attendancesPerEvent, .downloadsPerGuide, .outcomesRealised, .evidencedBenefit,
      .boroughsAtEvents, .boroughsInProjects,
    ]
    blocks.append(.section("The four E’s by function and by area", level: 3, id: "four-es-by-part"))
    blocks.append(
      .table(
        briefing.table(
          "Two of each E by function: economy, efficiency, effectiveness, equity",
          rows: Function.allCases.map { (Prose($0.title), .function($0)) }, metrics: compared)))
    let areas = books.currentChallengeAreas
    if !areas.isEmpty {
      blocks.append(
        .table(
          briefing.table(
            "Two of each E by challenge area: economy, efficiency, effectiveness, equity",
            rows: areas.map { (Prose($0.title), .challengeArea($0.id.text)) }, metrics: compared)))
    }
    return blocks
  }
}
