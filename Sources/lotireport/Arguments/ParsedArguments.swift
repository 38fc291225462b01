/// What a command line asks for.
struct ParsedArguments: Hashable, Sendable {
  /// The command; `nil` when none was named.
  var command: Command.Name?
  /// What was given by its place.
  var positions: [String] = []
  /// The switches that were given.
  private(set) var switches: Set<String> = []
  /// The values that were given; those of a list in the order given.
  private(set) var values: [String: [String]] = [:]

  /// True when a switch was given.
  func has(_ option: Option) -> Bool { switches.contains(option.name) }

  /// The value of an option; `nil` when it was not given.
  subscript(option: Option) -> String? { values[option.name]?.joined(separator: ",") }

  /// The values of an option that takes a list; `nil` when it was not given.
  func list(_ option: Option) -> [String]? {
    self[option]?.split(separator: ",").map(String.init)
  }

  mutating func turnOn(_ option: Option) { switches.insert(option.name) }

  mutating func set(_ option: Option, to value: String) { values[option.name, default: []].append(value) }

  /// Takes a value from somewhere that the command line goes before; a value that was given stays.
  mutating func setDefault(_ option: Option, to value: String) {
    if values[option.name] == nil { values[option.name] = [value] }
  }
}
