/// Who or what a figure is about.
public enum Scope: Hashable, Sendable {
  /// Everything.
  case all
  /// One of the 33.
  case authority(Authority)
  /// What cannot be put down to one authority. Authorities and this add up to ``all`` in every money metric.
  case noAuthority
  /// One challenge area, by the id of the register.
  case challengeArea(String)
  /// What belongs to no challenge area. Areas and this add up to ``all`` in every money metric.
  case noChallengeArea
  /// One of the four functions.
  case function(Function)
  /// What belongs to no function.
  case noFunction
  /// One funder, by its id.
  case funder(String)
  /// One project, by its id.
  case project(String)

  /// Readable and stable, as it stands in a figure id: `all`, `borough:camden`, `area:net-zero`, `borough:none`.
  public var id: String {
    switch self {
    case .all: "all"
    case .authority(let authority): String(pieces: ["borough:", authority.rawValue])
    case .noAuthority: "borough:none"
    case .challengeArea(let id): String(pieces: ["area:", id])
    case .noChallengeArea: "area:none"
    case .function(let function): String(pieces: ["function:", function.rawValue])
    case .noFunction: "function:none"
    case .funder(let id): String(pieces: ["funder:", id])
    case .project(let id): String(pieces: ["project:", id])
    }
  }

  /// What sort of scope it is.
  public var kind: Kind {
    switch self {
    case .all: .all
    case .authority, .noAuthority: .authority
    case .challengeArea, .noChallengeArea: .challengeArea
    case .function, .noFunction: .function
    case .funder: .funder
    case .project: .project
    }
  }

  /// The sorts of scope.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case all, authority
    case challengeArea = "challenge-area"
    case function, funder, project
  }
}
