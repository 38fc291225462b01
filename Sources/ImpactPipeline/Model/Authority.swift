/// One of London's 33 local authorities: the 32 boroughs and the City of London.
///
/// The raw value is the slug used in figure ids, scopes and file names. Order is by GSS code, which is
/// the official order and the order of every table that lists authorities.
public enum Authority: String, Hashable, Sendable, CaseIterable {
  case cityOfLondon = "city-of-london"
  case barkingAndDagenham = "barking-and-dagenham"
  case barnet = "barnet"
  case bexley = "bexley"
  case brent = "brent"
  case bromley = "bromley"
  case camden = "camden"
  case croydon = "croydon"
  case ealing = "ealing"
  case enfield = "enfield"
  case greenwich = "greenwich"
  case hackney = "hackney"
  case hammersmithAndFulham = "hammersmith-and-fulham"
  case haringey = "haringey"
  case harrow = "harrow"
  case havering = "havering"
  case hillingdon = "hillingdon"
  case hounslow = "hounslow"
  case islington = "islington"
  case kensingtonAndChelsea = "kensington-and-chelsea"
  case kingstonUponThames = "kingston-upon-thames"
  case lambeth = "lambeth"
  case lewisham = "lewisham"
  case merton = "merton"
  case newham = "newham"
  case redbridge = "redbridge"
  case richmondUponThames = "richmond-upon-thames"
  case southwark = "southwark"
  case sutton = "sutton"
  case towerHamlets = "tower-hamlets"
  case walthamForest = "waltham-forest"
  case wandsworth = "wandsworth"
  case westminster = "westminster"
}

extension Authority {
  /// Its place in the official order, 0 to 32; dense, for tables kept by authority.
  public var ordinal: Int { Self.ordinals[self] ?? 0 }

  /// What is known of it.
  public var details: AuthorityDetails { AuthorityDetails.all[ordinal] }

  /// The name people use: "Camden", "City of London".
  public var name: String { details.name }

  private static let ordinals: [Authority: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

extension Authority: Comparable {
  /// The official order, by GSS code.
  public static func < (left: Authority, right: Authority) -> Bool { left.ordinal < right.ordinal }
}
