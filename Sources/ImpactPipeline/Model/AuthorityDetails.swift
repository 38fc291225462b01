/// The published facts about one authority.
///
/// Names and codes: ONS Register of Geographic Codes (GSS) and GOV.UK's local authority list. Inner and
/// outer London: the ONS statistical definition, in which Greenwich is outer and Haringey and Newham are
/// inner (the London Government Act 1963 divides them otherwise). Sub-regions: the four partnerships of
/// London's Local Skills Improvement Plans. Population: ONS mid-year estimates for 2020, by way of
/// mySociety's list of local authorities; the 33 sum to 9,002,488.
public struct AuthorityDetails: Hashable, Sendable {
  /// The government statistical service code, `E09000007`.
  public let gssCode: String
  /// The name on its letterhead: "London Borough of Camden".
  public let officialName: String
  /// The name people use: "Camden".
  public let name: String
  /// The ONS statistical division.
  public let ring: Ring
  /// Its sub-regional partnership.
  public let subRegion: SubRegion
  /// Email domains that are its own alone, the main one first.
  public let domains: [String]
  /// Usual residents in the middle of ``populationYear``.
  public let population: Int

  /// The year of ``population``.
  public static let populationYear = 2020
  /// Where ``population`` comes from.
  public static let populationSource = "ONS mid-year population estimates, 2020"

  /// Inner or outer London.
  public enum Ring: String, Hashable, Sendable, CaseIterable {
    case inner, outer
  }

  /// A sub-regional partnership.
  public enum SubRegion: String, Hashable, Sendable, CaseIterable {
    case centralLondonForward = "Central London Forward"
    case localLondon = "Local London"
    case southLondonPartnership = "South London Partnership"
    case westLondonAlliance = "West London Alliance"
  }

  /// All 33, in the order of ``Authority``'s cases.
  static let all: [AuthorityDetails] = [
    AuthorityDetails(
      gssCode: "E09000001", officialName: "City of London Corporation", name: "City of London", ring: .inner,
      subRegion: .centralLondonForward, domains: ["cityoflondon.gov.uk"],
      population: 10_938),
    AuthorityDetails(
      gssCode: "E09000002", officialName: "London Borough of Barking and Dagenham",
      name: "Barking and Dagenham", ring: .outer,
      subRegion: .localLondon, domains: ["lbbd.gov.uk", "barking-dagenham.gov.uk"],
      population: 214_107),
    AuthorityDetails(
      gssCode: "E09000003", officialName: "London Borough of Barnet", name: "Barnet", ring: .outer,
      subRegion: .westLondonAlliance, domains: ["barnet.gov.uk"],
      population: 399_007),
    AuthorityDetails(
      gssCode: "E09000004", officialName: "London Borough of Bexley", name: "Bexley", ring: .outer,
      subRegion: .localLondon, domains: ["bexley.gov.uk"],
      population: 249_301),
    AuthorityDetails(
      gssCode: "E09000005", officialName: "London Borough of Brent", name: "Brent", ring: .outer,
      subRegion: .westLondonAlliance, domains: ["brent.gov.uk"],
      population: 327_753),
    AuthorityDetails(
      gssCode: "E09000006", officialName: "London Borough of Bromley", name: "Bromley", ring: .outer,
      subRegion: .localLondon, domains: ["bromley.gov.uk"],
      population: 332_752),
    AuthorityDetails(
      gssCode: "E09000007", officialName: "London Borough of Camden", name: "Camden", ring: .inner,
      subRegion: .centralLondonForward, domains: ["camden.gov.uk"],
      population: 279_516),
    AuthorityDetails(
      gssCode: "E09000008", officialName: "London Borough of Croydon", name: "Croydon", ring: .outer,
      subRegion: .southLondonPartnership, domains: ["croydon.gov.uk"],
      population: 388_563),
    AuthorityDetails(
      gssCode: "E09000009", officialName: "London Borough of Ealing", name: "Ealing", ring: .outer,
      subRegion: .westLondonAlliance, domains: ["ealing.gov.uk"],
      population: 340_341),
    AuthorityDetails(
      gssCode: "E09000010", officialName: "London Borough of Enfield", name: "Enfield", ring: .outer,
      subRegion: .localLondon, domains: ["enfield.gov.uk"],
      population: 333_587),
    AuthorityDetails(
      gssCode: "E09000011", officialName: "Royal Borough of Greenwich", name: "Greenwich", ring: .outer,
      subRegion: .localLondon, domains: ["royalgreenwich.gov.uk", "greenwich.gov.uk"],
      population: 289_034),
    AuthorityDetails(
      gssCode: "E09000012", officialName: "London Borough of Hackney", name: "Hackney", ring: .inner,
      subRegion: .centralLondonForward, domains: ["hackney.gov.uk"],
      population: 280_941),
    AuthorityDetails(
      gssCode: "E09000013", officialName: "London Borough of Hammersmith and Fulham",
      name: "Hammersmith and Fulham", ring: .inner,
      subRegion: .westLondonAlliance, domains: ["lbhf.gov.uk"],
      population: 183_544),
    AuthorityDetails(
      gssCode: "E09000014", officialName: "London Borough of Haringey", name: "Haringey", ring: .inner,
      subRegion: .centralLondonForward, domains: ["haringey.gov.uk"],
      population: 266_357),
    AuthorityDetails(
      gssCode: "E09000015", officialName: "London Borough of Harrow", name: "Harrow", ring: .outer,
      subRegion: .westLondonAlliance, domains: ["harrow.gov.uk"],
      population: 252_338),
    AuthorityDetails(
      gssCode: "E09000016", officialName: "London Borough of Havering", name: "Havering", ring: .outer,
      subRegion: .localLondon, domains: ["havering.gov.uk"],
      population: 260_651),
    AuthorityDetails(
      gssCode: "E09000017", officialName: "London Borough of Hillingdon", name: "Hillingdon", ring: .outer,
      subRegion: .westLondonAlliance, domains: ["hillingdon.gov.uk"],
      population: 309_014),
    AuthorityDetails(
      gssCode: "E09000018", officialName: "London Borough of Hounslow", name: "Hounslow", ring: .outer,
      subRegion: .westLondonAlliance, domains: ["hounslow.gov.uk"],
      population: 271_767),
    AuthorityDetails(
      gssCode: "E09000019", officialName: "London Borough of Islington", name: "Islington", ring: .inner,
      subRegion: .centralLondonForward, domains: ["islington.gov.uk"],
      population: 248_115),
    AuthorityDetails(
      gssCode: "E09000020", officialName: "Royal Borough of Kensington and Chelsea",
      name: "Kensington and Chelsea", ring: .inner,
      subRegion: .centralLondonForward, domains: ["rbkc.gov.uk"],
      population: 156_864),
    AuthorityDetails(
      gssCode: "E09000021", officialName: "Royal Borough of Kingston upon Thames",
      name: "Kingston upon Thames", ring: .outer,
      subRegion: .southLondonPartnership, domains: ["kingston.gov.uk"],
      population: 179_142),
    AuthorityDetails(
      gssCode: "E09000022", officialName: "London Borough of Lambeth", name: "Lambeth", ring: .inner,
      subRegion: .centralLondonForward, domains: ["lambeth.gov.uk"],
      population: 321_813),
    AuthorityDetails(
      gssCode: "E09000023", officialName: "London Borough of Lewisham", name: "Lewisham", ring: .inner,
      subRegion: .centralLondonForward, domains: ["lewisham.gov.uk"],
      population: 305_309),
    AuthorityDetails(
      gssCode: "E09000024", officialName: "London Borough of Merton", name: "Merton", ring: .outer,
      subRegion: .southLondonPartnership, domains: ["merton.gov.uk"],
      population: 206_453),
    AuthorityDetails(
      gssCode: "E09000025", officialName: "London Borough of Newham", name: "Newham", ring: .inner,
      subRegion: .localLondon, domains: ["newham.gov.uk"],
      population: 355_266),
    AuthorityDetails(
      gssCode: "E09000026", officialName: "London Borough of Redbridge", name: "Redbridge", ring: .outer,
      subRegion: .localLondon, domains: ["redbridge.gov.uk"],
      population: 305_658),
    AuthorityDetails(
      gssCode: "E09000027", officialName: "London Borough of Richmond upon Thames",
      name: "Richmond upon Thames", ring: .outer,
      subRegion: .southLondonPartnership, domains: ["richmond.gov.uk"],
      population: 198_141),
    AuthorityDetails(
      gssCode: "E09000028", officialName: "London Borough of Southwark", name: "Southwark", ring: .inner,
      subRegion: .centralLondonForward, domains: ["southwark.gov.uk"],
      population: 320_017),
    AuthorityDetails(
      gssCode: "E09000029", officialName: "London Borough of Sutton", name: "Sutton", ring: .outer,
      subRegion: .southLondonPartnership, domains: ["sutton.gov.uk"],
      population: 207_707),
    AuthorityDetails(
      gssCode: "E09000030", officialName: "London Borough of Tower Hamlets", name: "Tower Hamlets",
      ring: .inner,
      subRegion: .centralLondonForward, domains: ["towerhamlets.gov.uk"],
      population: 331_969),
    AuthorityDetails(
      gssCode: "E09000031", officialName: "London Borough of Waltham Forest", name: "Waltham Forest",
      ring: .outer,
      subRegion: .localLondon, domains: ["walthamforest.gov.uk"],
      population: 276_940),
    AuthorityDetails(
      gssCode: "E09000032", officialName: "London Borough of Wandsworth", name: "Wandsworth", ring: .inner,
      subRegion: .centralLondonForward, domains: ["wandsworth.gov.uk"],
      population: 329_735),
    AuthorityDetails(
      gssCode: "E09000033", officialName: "City of Westminster", name: "Westminster", ring: .inner,
      subRegion: .centralLondonForward, domains: ["westminster.gov.uk"],
      population: 269_848),
  ]
}
