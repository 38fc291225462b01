import Testing

@testable import ImpactPipeline

/// The claims of the GLA's evaluation (January 2024) come out of the sample inputs as they were made.
@Suite("The public record's claims")
struct PublicRecordTests {
  private func position(_ id: String, in evidence: Evidence) throws -> Int {
    try #require(evidence.books.outcomes.firstIndex { $0.id.text == id })
  }

  private func records(_ measure: Measure, _ publication: Publication) -> Set<Int> {
    var found: Set<Int> = []
    measure.visit(publication.evidence, publication.periods.chosen) { contribution in
      if case .outcome(let index) = contribution.record { found.insert(index) }
    }
    return found
  }

  private func strategy(_ publication: Publication) throws -> String {
    let file = try #require(publication.files.first { $0.path == "strategy/strategy.md" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `recruitment support saved at least £300,000`() throws {
    let publication = try SampleSet.result.get()
    let evidence = publication.evidence
    let index = try position("O-001", in: evidence)
    #expect(evidence.books.outcomes[index].isLowerBound)
    #expect(
      evidence.valuation.accrued(evidence.valuation.outcomes[index], in: publication.periods.chosen)
        == Money(pounds: 300_000))
    #expect(try strategy(publication).contains("at least £300,000"))
    #expect(records(.evidencedBenefit, publication).contains(index))
  }

  @Test func `data sharing potentially saved £1.4m, and is in no headline`() throws {
    let publication = try SampleSet.result.get()
    let evidence = publication.evidence
    let index = try position("O-002", in: evidence)
    #expect(
      evidence.valuation.accrued(evidence.valuation.outcomes[index], in: publication.periods.chosen)
        == Money(pounds: 1_400_000))
    let reports = publication.files.filter { $0.path.hasSuffix(".md") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(reports.contains { $0.contains("potentially £1.4m") })
    for measure in [
      Measure.evidencedBenefit, .realisedBenefit, .expectedBenefit, .evidencedPresentValue,
      .expectedPresentValue, .fiscalPresentValue,
    ] {
      #expect(!records(measure, publication).contains(index), "\(measure.id)")
    }
    #expect(records(.benefit(.avoided, .potential), publication).contains(index))
  }

  @Test(arguments: ["O-003", "O-004", "O-005"]) func `a break-even and a judgement have no value in pounds`(
    id: String
  ) throws {
    let publication = try SampleSet.result.get()
    let evidence = publication.evidence
    let index = try position(id, in: evidence)
    #expect(evidence.books.outcomes[index].kind == .unquantified)
    #expect(evidence.valuation.outcomes[index].impact == nil)
    for measure in [Measure.possibleBenefit, .expectedBenefit, .evidencedPresentValue] {
      #expect(!records(measure, publication).contains(index))
    }
  }

  @Test func `attack-surface mapping is said as a break-even`() throws {
    let publication = try SampleSet.result.get()
    let title = "Attack-surface mapping pays for itself if it avoids one cyber attack"
    let texts = publication.files.filter { $0.path.hasPrefix("boroughs/") && $0.path.hasSuffix(".md") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.contains { $0.contains(title) })
  }

  @Test func `both worked scenarios are in the strategy paper, beside the base case`() throws {
    let publication = try SampleSet.result.get()
    let text = try strategy(publication)
    #expect(text.contains("Remaining nine join") && text.contains("Three year partner programme"))
    // 24 in February 2023 and nine that join.
    #expect(publication.files.contains { $0.path == "scenarios/remaining-nine-join.md" })
    #expect(publication.files.contains { $0.path == "data/scenario-three-year-partner-programme.csv" })
    #expect(text.contains("33 members at the end, not"))
  }
}
