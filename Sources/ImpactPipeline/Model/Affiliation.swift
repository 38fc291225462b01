/// A body that pays and takes part but is not a borough.
public enum Partner: Hashable, Sendable {
  /// The Greater London Authority.
  case gla
  /// London Councils.
  case londonCouncils
  /// Any other, by the name that the alias register gives it.
  case other(String)

  /// The name people use.
  public var name: String {
    switch self {
    case .gla: "Greater London Authority"
    case .londonCouncils: "London Councils"
    case .other(let name): name
    }
  }
}

/// Which body a row belongs to, as far as the text in it settles that.
public enum Affiliation: Hashable, Sendable {
  /// One of the 33.
  case authority(Authority)
  /// Two or more of the 33 together, such as a shared service; never forced to one.
  case shared([Authority])
  /// A paying partner.
  case partner(Partner)
  /// A body known not to be any of these.
  case outside
  /// A text that no rule settles; kept for the findings.
  case unresolved(String)
  /// The row names no body at all.
  case unstated
}
