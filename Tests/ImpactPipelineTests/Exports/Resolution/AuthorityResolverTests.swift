import Testing

@testable import ImpactPipeline

struct AuthorityResolverTests {
  private let resolver = AuthorityResolver()

  @Test(arguments: [
    (text: "Camden", authority: Authority.camden), (text: "London Borough of Camden", authority: .camden),
    (text: "LB Camden", authority: .camden), (text: "Camden Council", authority: .camden),
    (text: "CAMDEN LBC", authority: .camden), (text: "  camden\u{A0}council ", authority: .camden),
    (text: "Royal Borough of Greenwich", authority: .greenwich),
    (text: "Royal Greenwich", authority: .greenwich),
    (text: "RBG", authority: .greenwich), (text: "LBBD", authority: .barkingAndDagenham),
    (text: "Barking & Dagenham", authority: .barkingAndDagenham),
    (text: "lbhf", authority: .hammersmithAndFulham),
    (text: "H&F", authority: .hammersmithAndFulham), (text: "RBKC", authority: .kensingtonAndChelsea),
    (text: "LBTH", authority: .towerHamlets), (text: "LBWF", authority: .walthamForest),
    (text: "Waltham-Forest", authority: .walthamForest), (text: "City of London", authority: .cityOfLondon),
    (text: "City of London Corporation", authority: .cityOfLondon),
    (text: "City of Westminster", authority: .westminster),
    (text: "Westminster City Council", authority: .westminster),
    (text: "Kingston", authority: .kingstonUponThames),
    (text: "Richmond upon Thames", authority: .richmondUponThames), (text: "E09000007", authority: .camden),
    (text: "London Borough of Hammersmith and Fulham", authority: .hammersmithAndFulham),
    (text: "Südwark", authority: .southwark),
  ])
  func `finds an authority by its name`(text: String, authority: Authority) {
    let expected: Affiliation = text == "Südwark" ? .unresolved("Südwark") : .authority(authority)
    #expect(resolver.affiliation(ofName: text) == expected)
  }

  @Test(arguments: [
    "LBH", "LBC", "LBB", "LBR", "Camdenwood", "Digital team", "Bexleyheath", "London", "Hack", "Barnett",
    "Thames",
  ])
  func `leaves what no rule settles unresolved`(text: String) {
    #expect(resolver.affiliation(ofName: text) == .unresolved(text))
  }

  @Test(arguments: [
    "Lambeth College", "University of Greenwich", "Kingston University", "Camdenwood Limited",
    "Barnet NHS Trust",
  ])
  func `does not take another body for the borough in its name`(text: String) {
    #expect(resolver.affiliation(ofName: text) == .outside)
  }

  @Test func `keeps shared services shared`() {
    let both = Affiliation.shared([.richmondUponThames, .wandsworth])
    #expect(resolver.affiliation(ofName: "Richmond and Wandsworth") == both)
    #expect(resolver.affiliation(ofName: "Wandsworth / Richmond Council") == both)
    #expect(resolver.affiliation(ofDomain: "richmondandwandsworth.gov.uk") == both)
    #expect(
      resolver.affiliation(ofName: "Camden, Islington & Haringey")
        == .shared([.camden, .haringey, .islington]))
    #expect(resolver.affiliation(ofName: "Camden and friends") == .unresolved("Camden and friends"))
  }

  @Test func `knows partners`() {
    #expect(resolver.affiliation(ofName: "GLA") == .partner(.gla))
    #expect(resolver.affiliation(ofName: "London Councils") == .partner(.londonCouncils))
    #expect(resolver.affiliation(ofDomain: "london.gov.uk") == .partner(.gla))
    #expect(resolver.affiliation(ofDomain: "londoncouncils.gov.uk") == .partner(.londonCouncils))
  }

  @Test(arguments: [
    (domain: "camden.gov.uk", affiliation: Affiliation.authority(.camden)),
    (domain: "digital.CAMDEN.gov.uk", affiliation: .authority(.camden)),
    (domain: "lbbd.gov.uk", affiliation: .authority(.barkingAndDagenham)),
    (domain: "lbhf.gov.uk", affiliation: .authority(.hammersmithAndFulham)),
    (domain: "rbkc.gov.uk", affiliation: .authority(.kensingtonAndChelsea)),
    (domain: "royalgreenwich.gov.uk", affiliation: .authority(.greenwich)),
    (domain: "greenwich.gov.uk", affiliation: .authority(.greenwich)),
    (domain: "cityoflondon.gov.uk", affiliation: .authority(.cityOfLondon)),
    (domain: "towerhamlets.gov.uk", affiliation: .authority(.towerHamlets)),
    (domain: "walthamforest.gov.uk", affiliation: .authority(.walthamForest)),
    (domain: "notcamden.gov.uk", affiliation: .unresolved("notcamden.gov.uk")),
    (domain: "camden.gov.uk.evil.com", affiliation: .unresolved("camden.gov.uk.evil.com")),
    (domain: "greenwich.ac.uk", affiliation: .outside),
    (domain: "st-mary.camden.sch.uk", affiliation: .outside),
    (domain: "tfl.gov.uk", affiliation: .unresolved("tfl.gov.uk")),
  ])
  func `finds a body by its email domain`(domain: String, affiliation: Affiliation) {
    #expect(resolver.affiliation(ofDomain: domain) == affiliation)
  }

  @Test func `takes an alias before any other rule, and the address where the name settles nothing`() {
    let place = SourcePlace(file: "inputs/registers/aliases.csv", line: 2)
    let told = AuthorityResolver(aliases: [
      Alias(text: "LBH", means: .authority(.hackney), note: nil, place: place),
      Alias(text: "Camden", means: .outside, note: nil, place: place),
    ])
    #expect(told.affiliation(ofName: "lbh ") == .authority(.hackney))
    #expect(told.affiliation(ofName: "Camden") == .outside)
    let address = EmailAddress(Array("a@hackney.gov.uk".utf8)[...])
    #expect(resolver.affiliation(organisation: "LBH", email: address) == .authority(.hackney))
    #expect(resolver.affiliation(organisation: "Brent", email: address) == .authority(.brent))
    #expect(resolver.affiliation(organisation: nil, email: nil) == .unstated)
    let private_ = EmailAddress(Array("a@mail.example".utf8)[...])
    #expect(resolver.affiliation(organisation: "LBH", email: private_) == .unresolved("LBH"))
  }

  @Test func `keeps no address that stands where a name should`() {
    #expect(resolver.affiliation(ofName: "sam.khan@mail.example") == .unresolved("mail.example"))
    #expect(resolver.affiliation(ofName: "sam.khan@") == .unstated)
  }

  @Test(arguments: [
    (text: "LBH", proposals: [Authority.hackney, .haringey, .harrow, .havering, .hillingdon, .hounslow]),
    (text: "Camden Digital Services", proposals: [.camden]), (text: "Hackny", proposals: [.hackney]),
    (text: "barkinganddagenham-council.org", proposals: [.barkingAndDagenham]), (text: "Acme", proposals: []),
    (text: "Lewsiham Council", proposals: [.lewisham]),
  ])
  func `proposes the nearest authorities to a person`(text: String, proposals: [Authority]) {
    #expect(AuthorityResolver.proposals(for: text) == proposals)
  }

  @Test func `reads what the register of aliases says a text means`() throws {
    #expect(try AliasMeaning.read("outside") == .outside)
    #expect(
      try AliasMeaning.read("shared:Wandsworth;Richmond") == .shared([.richmondUponThames, .wandsworth]))
    #expect(try AliasMeaning.read("partner:London Councils") == .partner(.londonCouncils))
    #expect(try AliasMeaning.read("partner:Bloomberg Associates") == .partner(.other("Bloomberg Associates")))
    #expect(try AliasMeaning.read("Tower Hamlets") == .authority(.towerHamlets))
    for text in ["", "shared:Camden", "shared:Camden;Nowhere", "partner:", "LBH", "Nowhere"] {
      #expect(throws: Refusal.self) { try AliasMeaning.read(text) }
    }
  }
}
