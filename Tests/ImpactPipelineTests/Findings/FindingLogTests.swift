import Testing

@testable import ImpactPipeline

@Suite("Finding log")
struct FindingLogTests {
  private static let kinds: [FindingKind] = [.impossibleDay, .tooManyFields, .quoteNotClosed, .repairedRow]
  private static let texts = [
    "", "2024-02-30", "Þórður, “x”", String(repeating: "long ", count: 80), "\u{0}\r\n", "🏛️",
  ]

  /// Any finding: each part there or not, numbers of one byte and of nine, few texts and many.
  private static func any(_ random: inout some RandomNumberGenerator) -> Finding {
    func maybe<T>(_ value: T) -> T? { Bool.random(using: &random) ? value : nil }
    func number() -> Int { Int.random(in: 0...(1 << Int.random(in: 1...62, using: &random)), using: &random) }
    func text() -> String {
      Bool.random(using: &random) ? texts.randomElement(using: &random) ?? "" : "text \(number())"
    }
    let kind = kinds.randomElement(using: &random) ?? .impossibleDay
    let place = maybe(SourcePlace(file: text(), line: maybe(number()), column: maybe(number())))
    let excerpt = maybe(Excerpt(line: text(), start: number(), length: number()))
    return Finding(
      kind, at: place, found: maybe(text()), expected: maybe(text()), subject: maybe(text()),
      count: maybe(number()) ?? 1, excerpt: excerpt)
  }

  private static func some(_ count: Int, seed: UInt64) -> [Finding] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in any(&random) }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `what is put in comes back equal, one after another and by its number`(seed: UInt64) {
    // Enough for several parts of a megabyte and more texts than are shared.
    let findings = Self.some(20_000, seed: seed)
    let log = FindingLog(findings)
    #expect(log.count == findings.count)
    #expect(Array(log) == findings)
    #expect([0, 1, 9_999, 19_998, 19_999].allSatisfy { log[$0] == findings[$0] })
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (3, 3), (65, 64), (64, 65), (9_000, 9_000)])
  func `joined logs hold the first and then the second, and neither is changed`(first: Int, second: Int) {
    let (left, right) = (Self.some(first, seed: 1), Self.some(second, seed: 2))
    let (one, other) = (FindingLog(left), FindingLog(right))
    var both = one + other
    #expect(Array(both) == left + right)
    both.append(Finding(.impossibleDay))
    #expect(both.count == first + second + 1 && both.last == Finding(.impossibleDay))
    #expect(Array(one) == left && Array(other) == right)
    #expect((both == FindingLog(left + right)) == false)
  }

  @Test func `in order of places, and of one place as they came`() {
    let findings = Self.some(2_000, seed: 5).map { finding in
      // Few lines, so that many share one.
      let column = finding.place?.column.map { $0 % 3 }
      let place = SourcePlace(file: "f", line: finding.count % 7, column: column)
      return Finding(finding.kind, at: place, found: finding.found)
    }
    let wanted = findings.enumerated().sorted {
      ($0.element.place?.line ?? 0, $0.element.place?.column ?? 0, $0.offset)
        < ($1.element.place?.line ?? 0, $1.element.place?.column ?? 0, $1.offset)
    }.map(\.element)
    #expect(Array(FindingLog(findings).inOrderOfPlaces()) == wanted)
    #expect(Array(FindingLog(wanted).inOrderOfPlaces()) == wanted)
  }

  @Test func `an emptied log is an empty one`() {
    var log: FindingLog = [Finding(.impossibleDay), Finding(.quoteNotClosed)]
    log.removeAll()
    #expect(log.isEmpty && log == FindingLog() && log.first == nil)
  }
}
