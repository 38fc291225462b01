import Testing

@testable import ImpactPipeline

/// How many words a reader is given, and how plain they are: what was cut does not creep back.
@Suite("Plain words in the sample set")
struct PlainWordsTests {
  /// A kind of report, by its folder and the opening of its title, with the most words of prose that the middle one may have.
  struct Kind: CustomTestStringConvertible, Sendable {
    let name: String
    let folder: String
    let title: String
    let most: Int
    var testDescription: String { name }
  }

  /// About 2% above what the set has; `docs/reading.md` has the counts from before the cut.
  static let kinds = [
    Kind(name: "borough statement", folder: "boroughs/", title: "# Membership value statement", most: 490),
    Kind(name: "prospect page", folder: "boroughs/", title: "# What membership could offer", most: 302),
    Kind(name: "funder report", folder: "funders/", title: "# Funder report", most: 382),
    Kind(name: "challenge area", folder: "challenge-areas/", title: "# Challenge area", most: 342),
    Kind(name: "strategy paper", folder: "strategy/", title: "# Strategy paper", most: 1335),
    Kind(name: "scenario", folder: "scenarios/", title: "# Scenario", most: 380),
  ]

  private func reports(_ kind: Kind) throws -> [(path: String, prose: PrintedProse)] {
    try SampleSet.result.get().files.filter { $0.path.hasPrefix(kind.folder) && $0.path.hasSuffix(".md") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
      .filter { $0.1.hasPrefix(kind.title) }
      .map { ($0.0, PrintedProse(markdown: PrintedProse.withoutSums($0.1))) }
  }

  @Test(arguments: kinds) func `a kind of report has no more words than its reader was promised`(
    kind: Kind
  ) throws {
    let counts = try reports(kind).map(\.prose.count).sorted()
    #expect(!counts.isEmpty)
    let (low, high) = (counts[(counts.count - 1) / 2], counts[counts.count / 2])
    #expect((low + high) / 2 <= kind.most, "\(counts)")
    // A ceiling far above the text would hold nothing.
    #expect((low + high) / 2 * 100 >= kind.most * 95, "lower the ceiling: \(counts)")
  }

  @Test(arguments: kinds) func `sentences are short`(kind: Kind) throws {
    let sentences = try reports(kind).flatMap { report in report.prose.sentences.map { (report.path, $0) } }
    let lengths = sentences.map { $0.1.split(separator: " ").count }.sorted()
    #expect(lengths[lengths.count / 2] <= 13)
    let long = sentences.filter { $0.1.split(separator: " ").count > 34 }
    #expect(long.isEmpty, "\(long)")
  }

  /// Each has a shorter word.
  private static let wordy = [
    "in order to", "prior to", "with regard to", "in respect of", "in terms of", "due to the fact",
    "a number of",
    "say so of themselves", "it should be noted", "on the basis of", "whilst", "utilise", "commence",
    "facilitate", "in the event", "put down to", "nothing in it", "with nothing else counted",
  ]

  private func wordy(in prose: PrintedProse) -> [String] {
    let text = prose.passages.filter(\.isText).map(\.text).joined(separator: "\n").lowercased()
    return Self.wordy.filter(text.contains)
  }

  @Test(arguments: kinds) func `no phrase is padded`(kind: Kind) throws {
    for report in try reports(kind) { #expect(wordy(in: report.prose) == [], "\(report.path)") }
  }

  @Test(arguments: kinds) func `no sentence is said twice in one report`(kind: Kind) throws {
    for report in try reports(kind) {
      // Short ones, such as a source or a status, may recur; a passage of eight words should not.
      let long = report.prose.sentences.filter { $0.split(separator: " ").count > 8 }
      let again = Dictionary(grouping: long, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
      #expect(again == [], "\(report.path)")
    }
  }

  @Test func `prose is what is left beside tables, pictures, links and ids`() {
    let page = """
      # A title

      Camden paid [£30,000][f1] for [this](x.md)[^1]. It was 2 × 3 things.

      - [Only a link](y.md) · [and another](z.md)
      - **Names**: A, B, C, D, E

      | Figure | 2023-24 |
      | ------ | ------: |
      | Fee    |       1 |

      ![A picture in words.](c.svg)

      [^1]: this: a meaning

      [f1]: data.csv "fee/all"
      """
    let prose = PrintedProse(markdown: page)
    #expect(prose.count == 2 + 5 + 5 + 6 + 3)
    #expect(prose.sentences == ["Camden paid £30,000 for this.", "It was 2 × 3 things.", "this: a meaning"])
    #expect(wordy(in: PrintedProse(markdown: "He came in order to see.")) == ["in order to"])
    #expect(PrintedProse.withoutSums("a\n## Workings\nb\n[^1]: c\n## D\ne") == "a\n[^1]: c\n## D\ne")
  }
}
