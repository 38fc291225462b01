@testable import ImpactPipeline
import Testing

@Suite("Authorities")
struct AuthorityTests {
  @Test func `there are 33, in the order of their codes`() {
    #expect(Authority.allCases.count == 33)
    for (index, authority) in Authority.allCases.enumerated() {
      let number = String(index + 1)
      #expect(authority.details.gssCode == "E090000" + (number.count == 1 ? "0" : "") + number)
      #expect(authority.ordinal == index)
    }
  }

  @Test func `populations add up to the published total for 2020`() {
    #expect(Authority.allCases.map(\.details.population).reduce(0, +) == 9_002_488)
  }

  @Test func `inner London is the fourteen of the statistical definition`() {
    let inner = Authority.allCases.filter { $0.details.ring == .inner }.map(\.name)
    #expect(
      inner == [
        "City of London", "Camden", "Hackney", "Hammersmith and Fulham", "Haringey", "Islington",
        "Kensington and Chelsea", "Lambeth", "Lewisham", "Newham", "Southwark", "Tower Hamlets", "Wandsworth",
        "Westminster",
      ])
  }

  @Test func `no two share a code, a name or a domain`() {
    let details = Authority.allCases.map(\.details)
    #expect(Set(details.map(\.gssCode)).count == 33)
    #expect(Set(details.map(\.name)).count == 33)
    let domains = details.flatMap(\.domains)
    #expect(Set(domains).count == domains.count)
  }
}
