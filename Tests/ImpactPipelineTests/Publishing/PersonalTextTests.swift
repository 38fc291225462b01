import Foundation
import Testing

@testable import ImpactPipeline
@testable import lotireport

/// Every fixture together, through to the files of a set and the terminal.
struct PersonalTextTests {
  /// Names of the people in the fixtures; their addresses are found by their shape.
  private static let people = [
    "zelda", "canaryman", "yorick", "featherstone", "xanthe", "quillfeather", "wilf", "plumage", "hilda",
    "hostess", "pavel", "panelman", "gus guest", "guestling", "olga", "organson", "caller four", "ursula",
    "pinion", "tamsin", "vera", "downing", "secret street", "192.0.2", "user 700", "meetup.example",
  ]

  private static func addresses(_ fixtures: [Fixture]) throws -> Set<String> {
    var found: Set<String> = []
    for fixture in fixtures {
      for match in Damage.text(try fixture.bytes).matches(of: #/[A-Za-z0-9.]+@[A-Za-z0-9.]+/#) {
        found.insert(String(match.output).lowercased())
      }
    }
    return found
  }

  @Test func `no name or address of a person in any fixture is in any output`() throws {
    let sources = try Fixture.all.map { Source(name: $0.name, bytes: try $0.bytes) }
    let addresses = try Self.addresses(Fixture.all)
    #expect(addresses.count >= 8)
    let publication = try Pipeline(settings: PipelineSettings(version: "test")).run(sources)
    var outputs = publication.files.map { (name: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
    let printer = FindingPrinter(colour: Colour(isOn: false), printsAll: true)
    outputs.append((name: "the terminal", text: printer.text(publication.findings)))
    outputs.append((name: "the summary", text: Summary.text(of: publication)))
    #expect(outputs.contains { $0.name == "data/rejects.csv" && $0.text.contains("impossible-day") })
    for output in outputs {
      let text = output.text.lowercased()
      for canary in Self.people + addresses {
        let isWord = text.ranges(of: canary).contains { range in
          let before = text[..<range.lowerBound].last
          return before.map { !$0.isLetter } ?? true
        }
        #expect(!isWord, "\(canary) in \(output.name)")
      }
    }
  }
}
