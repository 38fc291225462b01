/// Value: kinds, basis and status apart, ratios with what they hold, and the four E's.
extension StrategyPaper {
  var value: [Block] {
    [
      .section("What it was worth", finding: briefing.ratioSentence()),
      .table(BenefitTable.kinds(in: briefing, at: .all)),
      .table(
        briefing.table(
          "Benefit and ratios",
          of: [
            .evidencedBenefit, .realisedBenefit, .expectedBenefit, .possibleBenefit,
            .presentValueOfBenefits, .cost, .appraisedCost, .benefitCostRatio, .fiscalBenefitCostRatio,
            .widerBenefitCostRatio, .netPresentValue, .chanceWorthCost,
          ],
          notes: [
            "The headline ratio holds realised benefits on \(Glossary.basis) 1 to 3; the fiscal, \(Glossary.cashable) and avoided cost; the wider, forecasts and every basis; none, potential benefits."
          ])),
    ]
      + briefing.appraisalMeasures(of: .all)
      + BenefitTable.outcomes(
        in: briefing, at: .all, caption: "Outcomes with a value", limit: 15)
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
          "The \(Glossary.fourEs) are no score and are not added up."
      )
    ]
    for kind in ValueClass.allCases {
      let metrics = MetricCatalogue.all.filter {
        $0.class == kind && $0.scopes.contains(.all) && !Self.shownElsewhere.contains($0.id)
      }
      blocks.append(
        .table(
          briefing.table(
            "\(kind.title), whole programme", of: metrics,
            notes: metrics.contains { $0.id == Metric.satisfaction.id } ? briefing.satisfactionNotes() : [])))
    }
    let compared: [Metric] = [
      .cost, .costPerEvent, .attendancesPerEvent, .downloadsPerGuide, .outcomesRealised, .evidencedBenefit,
      .boroughsAtEvents, .boroughsInProjects,
    ]
    blocks.append(.section("By function and area", level: 3, id: "four-es-by-part"))
    blocks.append(
      .table(
        briefing.table(
          "Two of each E, by function",
          rows: Function.allCases.map { (Prose($0.title), .function($0)) }, metrics: compared)))
    let areas = books.currentChallengeAreas
    if !areas.isEmpty {
      blocks.append(
        .table(
          briefing.table(
            "Two of each E, by challenge area",
            rows: areas.map { (Prose($0.title), .challengeArea($0.id.text)) }, metrics: compared)))
    }
    return blocks
  }
}
