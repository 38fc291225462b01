extension Subject {
  /// The folders of the inputs that rows of this subject lie in.
  var folders: [String] {
    switch self {
    case .events: ["events"]
    case .downloads: ["downloads"]
    case .outcomes: ["outcomes"]
    case .funding: ["funding"]
    case .eventRegister, .members, .projects, .guides, .costs: ["registers"]
    case .activity: ["events", "downloads", "registers"]
    }
  }
}
