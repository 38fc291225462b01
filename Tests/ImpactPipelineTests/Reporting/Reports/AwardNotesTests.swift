import Testing

@testable import ImpactPipeline

/// A caveat that several awards share is said once, and says of which.
@Suite("Notes of awards")
struct AwardNotesTests {
  private func points(_ notes: [String?]) -> [String] {
    let rows = notes.enumerated().map { index, note in
      SampleBooks.funding("F-\(index + 1)", 100, note: note)
    }
    return AwardNotes(rows).blocks.flatMap { block -> [String] in
      if case .bullets(let points) = block { points.map(\.plainText) } else { [] }
    }
  }

  @Test func `what holds of every award, of all but a few and of one stand apart`() {
    #expect(
      points([
        "Not paid. No day given.", "Not paid. No day given. Up to £5.5m.", "Not paid. No day given.",
        "Not paid.",
      ]) == ["Every award: Not paid.", "All but F-4: No day given.", "F-2: Up to £5.5m."])
  }

  @Test func `awards with the same few words share a line, and one award is named`() {
    #expect(points(["By letter", "By letter", nil, nil]) == ["F-1, F-2: By letter"])
    #expect(points(["Not paid. Not paid."]) == ["F-1: Not paid."])
    #expect(points([nil]) == [])
  }

  @Test func `a note loses no word`() {
    let note = "Approved as \"up to £30,000\", 2018 to 2019. \"At least\" is ours. See v. 2 of the MD3077"
    #expect(AwardNotes.sentences(of: note).joined(separator: " ") == note)
    #expect(AwardNotes.sentences(of: note).count == 3)
  }
}
