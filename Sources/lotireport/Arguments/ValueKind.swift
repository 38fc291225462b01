import ImpactPipeline

/// What an option's or a position's value may be.
enum ValueKind: Hashable, Sendable {
  /// A folder's path.
  case folder
  /// A file's path.
  case file
  /// A day as `2023-03-31`.
  case day
  /// A period's id.
  case period
  /// A number of threads, in digits; at most 1024, so that a slip does not take the machine.
  case threads
  /// One of a few words.
  case choice([String])
  /// One or more of a few words, separated by commas.
  case choices([String])
  /// Anything, under this name.
  case text(String)
  /// One or more of anything, separated by commas, under this name.
  case list(String)

  /// What help calls the value.
  var placeholder: String {
    switch self {
    case .folder: "DIR"
    case .file: "FILE"
    case .day: "DAY"
    case .period: "PERIOD"
    case .threads: "N"
    case .choice(let words): words.joined(separator: "/")
    case .choices(let words): words.joined(separator: ",")
    case .text(let name): name
    case .list(let name): "\(name),…"
    }
  }

  /// What a value must look like, after "give"; only asked of a kind that can refuse one.
  var expectation: String {
    switch self {
    case .folder, .file, .text: "a text that is not empty"
    case .day: "a day as 2023-03-31"
    case .period: "a period as fy2022-23, cy2022, ly2022-23 or 2022-07-01..2023-06-30"
    case .threads: "a whole number from 1 to 1024"
    case .choice(let words): words.inWords("or")
    case .choices(let words): "\(words.inWords("or")), or several with commas between"
    case .list: "one or more, with commas between"
    }
  }

  /// The part of a value that is not right; `nil` when all is.
  func fault(in value: String) -> String? {
    switch self {
    case .folder, .file, .text: value.isEmpty ? value : nil
    case .day: Day(isoText: value) == nil ? value : nil
    case .period: Period(id: value) == nil ? value : nil
    case .threads: Self.threads(in: value) == nil ? value : nil
    case .choice(let words): words.contains(value) ? nil : value
    case .choices(let words): parts(of: value).first { !words.contains($0) }
    case .list: parts(of: value).first { $0.isEmpty }
    }
  }

  /// The number of threads that a value asks for; `nil` when it asks for none that can be had.
  static func threads(in value: String) -> Int? {
    guard value.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(value) else { return nil }
    return (1...1024).contains(count) ? count : nil
  }

  /// The words that may stand for the value; empty when they are not known.
  var words: [String] {
    switch self {
    case .choice(let words), .choices(let words): words
    case .folder, .file, .day, .period, .threads, .text, .list: []
    }
  }

  /// True when several values add up rather than contradict one another.
  var isList: Bool {
    switch self {
    case .choices, .list: true
    case .folder, .file, .day, .period, .threads, .choice, .text: false
    }
  }

  private func parts(of value: String) -> [String] {
    value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

extension [String] {
  /// `a, b or c`.
  func inWords(_ conjunction: String) -> String {
    guard count > 1, let last else { return joined() }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
