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
  ///
  /// Written out, since it is asked for with every row and a dictionary would hash the slug each time.
  public var ordinal: Int {
    switch self {
    case .cityOfLondon: 0
    case .barkingAndDagenham: 1
    case .barnet: 2
    case .bexley: 3
    case .brent: 4
    case .bromley: 5
    case .camden: 6
    case .croydon: 7
    case .ealing: 8
    case .enfield: 9
    case .greenwich: 10
    case .hackney: 11
    case .hammersmithAndFulham: 12
    case .haringey: 13
    case .harrow: 14
    case .havering: 15
    case .hillingdon: 16
    case .hounslow: 17
    case .islington: 18
    case .kensingtonAndChelsea: 19
    case .kingstonUponThames: 20
    case .lambeth: 21
    case .lewisham: 22
    case .merton: 23
    case .newham: 24
    case .redbridge: 25
    case .richmondUponThames: 26
    case .southwark: 27
    case .sutton: 28
    case .towerHamlets: 29
    case .walthamForest: 30
    case .wandsworth: 31
    case .westminster: 32
    }
  }

  /// What is known of it.
  public var details: AuthorityDetails { AuthorityDetails.all[ordinal] }

  /// The name people use: "Camden", "City of London".
  public var name: String { details.name }

  /// By ordinal, since what an enumeration of texts is given hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}

extension Authority: Comparable {
  /// The official order, by GSS code.
  public static func < (left: Authority, right: Authority) -> Bool { left.ordinal < right.ordinal }
}
