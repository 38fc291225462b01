/// Where each of London's 33 authorities stands in a map of equal squares.
///
/// Squares keep neighbours near each other and give the City as much room as Bromley; a map of true
/// shapes would show who is large, which is not the question. Columns run from the west, rows from the north.
public enum LondonTiles {
  /// One authority's place.
  public struct Place: Hashable, Sendable {
    /// The Office for National Statistics code: `E09000007`.
    public let gss: String
    /// Three letters for the square: `CMD`.
    public let code: String
    /// Columns from the west, from 0.
    public let column: Int
    /// Rows from the north, from 0.
    public let row: Int
  }

  /// All 33, in the order of their codes.
  public static let all: [Place] = [
    ("E09000001", "CTY", 4, 3), ("E09000002", "BAR", 7, 3), ("E09000003", "BRN", 3, 1),
    ("E09000004", "BXL", 7, 4), ("E09000005", "BRT", 2, 2), ("E09000006", "BRM", 6, 5),
    ("E09000007", "CMD", 3, 2), ("E09000008", "CRD", 5, 5), ("E09000009", "ELG", 1, 2),
    ("E09000010", "ENF", 4, 0), ("E09000011", "GRN", 6, 4), ("E09000012", "HCK", 5, 2),
    ("E09000013", "HMF", 1, 3), ("E09000014", "HGY", 4, 1), ("E09000015", "HRW", 2, 1),
    ("E09000016", "HVR", 7, 2), ("E09000017", "HDN", 0, 2), ("E09000018", "HNS", 0, 3),
    ("E09000019", "ISL", 4, 2), ("E09000020", "KNS", 2, 3), ("E09000021", "KNG", 3, 5),
    ("E09000022", "LAM", 3, 4), ("E09000023", "LSH", 5, 4), ("E09000024", "MRT", 4, 5),
    ("E09000025", "NWM", 6, 3), ("E09000026", "RDB", 6, 2), ("E09000027", "RCH", 1, 4),
    ("E09000028", "SWR", 4, 4), ("E09000029", "STN", 4, 6), ("E09000030", "TOW", 5, 3),
    ("E09000031", "WTH", 5, 1), ("E09000032", "WNS", 2, 4), ("E09000033", "WST", 3, 3),
  ].map { Place(gss: $0.0, code: $0.1, column: $0.2, row: $0.3) }

  /// The place of the authority with that code; `nil` for any other.
  public static func place(gss: String) -> Place? { all.first { $0.gss == gss } }
}
