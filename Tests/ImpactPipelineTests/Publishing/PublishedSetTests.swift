import Testing

@testable import ImpactPipeline

/// The set that is committed, against the inputs that are committed.
@Suite("The published sample set")
struct PublishedSetTests {
  @Test func `reports is exactly what inputs give`() throws {
    let publication = try SampleSet.result.get()
    let committed = try SampleSet.committed()
    let made = Dictionary(uniqueKeysWithValues: publication.files.map { ($0.path, $0.bytes) })
    #expect(Set(made.keys).symmetricDifference(committed.keys).sorted() == [])
    // Paths alone: a difference of two whole files is nothing to read.
    let differing = made.filter { path, bytes in committed[path].map { $0 != bytes } ?? false }.keys.sorted()
    #expect(differing == [], "run lotireport build and review the difference")
  }

  @Test func `every row of every file is accounted for`() throws {
    let publication = try SampleSet.result.get()
    #expect(publication.reconciliation.count == SampleSet.sources.count)
    for file in publication.reconciliation { #expect(file.addsUp, "\(file.file)") }
  }

  @Test func `the order of the sources changes nothing`() throws {
    let publication = try SampleSet.result.get()
    let again = try SampleSet.publication(of: SampleSet.sources.reversed())
    #expect(publication.files == again.files)
  }

  @Test func `no figure stands in two reports with two values`() throws {
    var values: [String: Set<String>] = [:]
    for file in try SampleSet.result.get().files where file.path.hasSuffix(".md") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      var ids: [String: String] = [:]
      for line in text.split(separator: "\n") where line.hasPrefix("[f") {
        let parts = line.split(separator: "\"")
        if let label = line.split(separator: "]").first, parts.count >= 2 {
          ids[String(label.dropFirst())] = String(parts[1])
        }
      }
      for match in text.matches(of: #/\[([^\[\]]+)\]\[(f[0-9]+)\]/#) {
        guard let id = ids[String(match.2)] else {
          Issue.record("\(file.path): \(match.2) leads nowhere")
          continue
        }
        // "60 people" and "60" are one value: the noun is not part of it.
        values[id, default: []].insert(String(match.1.split(separator: " ").first ?? ""))
      }
    }
    #expect(values.count > 500)
    for (id, words) in values { #expect(words.count == 1, "\(id): \(words.sorted())") }
  }

  @Test func `every figure's measures add up from the rows that an explanation lists`() throws {
    let publication = try SampleSet.result.get()
    let evidence = publication.evidence
    for period in publication.periods.all {
      for measure in MeasureCatalogue.all {
        var sums = [Int64](repeating: 0, count: evidence.scopes.scopes.count)
        var seen: Set<[UInt64]> = []
        measure.visit(evidence, period) { contribution in
          for part in contribution.parts {
            switch measure.aggregation {
            case .sum: sums[part.scope] += part.amount
            case .distinct:
              if seen.insert([UInt64(part.scope), contribution.key]).inserted { sums[part.scope] += 1 }
            }
          }
        }
        for figure in publication.figures.figures where figure.id.period == period.id {
          for use in figure.measures where use.measure == measure.id {
            let number = try #require(evidence.scopes.number(of: use.scope))
            #expect(use.amount == sums[number], "\(figure.id): \(measure.id)")
          }
        }
      }
    }
  }

  @Test func `an explanation lists the rows whose amounts make the figure`() throws {
    let publication = try SampleSet.result.get()
    let period = publication.periods.chosen.id
    for id in [
      FigureID(metric: "fee-accrued", scope: .authority(.camden), period: period),
      FigureID(metric: "evidenced-benefit", scope: .authority(.hackney), period: period),
      FigureID(metric: "people", scope: .authority(.brent), period: period),
      FigureID(metric: "funding", scope: .all, period: period),
      FigureID(metric: "downloads", scope: .authority(.camden), period: period),
    ] {
      let explanation = try #require(publication.explanation(of: id))
      #expect(!explanation.parts.isEmpty)
      for part in explanation.parts {
        #expect(part.rows.reduce(0) { $0 + $1.amount } == part.amount, "\(id): \(part.measure.id)")
      }
      let text = ExplanationWriter.text(explanation, publication)
      #expect(text.contains(id.description))
    }
  }

  @Test func `a mistyped figure id gets the nearest ones`() throws {
    let publication = try SampleSet.result.get()
    let near = publication.figureIDs(near: "fee-acrued/borough:camdn/\(publication.periods.chosen.id)")
    #expect(near.first == "fee-accrued/borough:camden/\(publication.periods.chosen.id)")
    let shouted = publication.figureIDs(
      near: "FEE-ACCRUED/Borough:Camden/\(publication.periods.chosen.id.uppercased())")
    #expect(shouted.first == near.first)
  }

  @Test func `nothing personal of the attendance is in any file`() throws {
    // Keys and addresses of people in the sample exports, by their shape: p0418@newham.gov.uk and P-0203 with four digits.
    for file in try SampleSet.result.get().files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.firstMatch(of: #/p[0-9]{4}@/#) == nil, "\(file.path)")
      #expect(text.firstMatch(of: #/P-[0-9]{4}/#) == nil, "\(file.path)")
    }
  }
}
