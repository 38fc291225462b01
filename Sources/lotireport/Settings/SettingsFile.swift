import ImpactPipeline

/// The run settings that stand beside the exports, in `lotireport.json`.
///
/// Its names are those of the options, and so are its values; a list may be written as one. What is not known is
/// refused rather than passed over, because a setting with a typing error would otherwise quietly not be set.
struct SettingsFile {
  /// What the file settles about exports that do not settle it themselves.
  private(set) var choices = ReadingChoices()
  /// The values by option, in the order of the file.
  private(set) var values: [(option: Option, value: String)] = []

  /// The options that a file may set: those about the figures, not those about folders.
  static let options = Option.settings.filter { $0 != .inputs && $0 != .output }

  /// What is wrong in the file, and where.
  struct Fault: Error, Hashable, Sendable {
    let place: SourcePlace
    let message: String
    let remedy: String
  }

  /// Reads the text of a file, which messages call `name`.
  init(_ text: String, name: String) throws(Fault) {
    let root: JSONValue
    do {
      root = try JSONReader.read(text)
    } catch {
      let place = SourcePlace(file: name, line: error.line, column: error.column)
      throw Fault(
        place: place, message: "this is not JSON: \(error.expected) was expected here",
        remedy: "put it right, or remove the file to use the defaults")
    }
    guard case .object(let members) = root.content else {
      throw Self.fault(root, name, "the settings are not in { }", "write { \"period\": \"fy2022-23\" }")
    }
    for member in members { try take(member, name) }
  }

  private mutating func take(_ member: JSONValue.Member, _ name: String) throws(Fault) {
    let key = member.name.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    if try takeChoices(member, key, name) { return }
    guard let option = Self.options.first(where: { $0.name == key }), let kind = option.value else {
      let names = Self.options.map(\.name)
      let guess = Suggestion.nearest(to: key, among: names).map { "did you mean \($0)?" }
      throw Self.fault(
        member.value, name, "there is no setting \"\(member.name)\"",
        guess ?? "there are \(names.inWords("and"))")
    }
    if case .null = member.value.content { return }
    guard let value = Self.text(member.value) else {
      throw Self.fault(member.value, name, "\(member.name) is not a text", "write it in double quotes")
    }
    if let wrong = kind.fault(in: value) {
      throw Self.fault(
        member.value, name, "\(member.name) cannot be \"\(wrong)\"", "give \(kind.expectation)")
    }
    if values.contains(where: { $0.option == option }) {
      throw Self.fault(member.value, name, "\(member.name) is set twice", "set it once")
    }
    values.append((option, value))
  }

  /// Takes one of the settings that are given file by file; true when it was one.
  private mutating func takeChoices(
    _ member: JSONValue.Member, _ key: String, _ name: String
  ) throws(Fault) -> Bool {
    guard ["dates", "decimals", "formats", "events"].contains(key) else { return false }
    guard case .object(let files) = member.value.content else {
      throw Self.fault(
        member.value, name, "\(member.name) is not in { }",
        "write { \"inputs/events/x.csv\": \"…\" }, file by file")
    }
    for file in files {
      guard case .string(let value) = file.value.content, take(value, for: file.name, key) else {
        let wanted: String =
          switch key {
          case "dates": DayOrder.allCases.map(\.rawValue).inWords("or")
          case "decimals": DecimalMark.allCases.map(\.rawValue).inWords("or")
          case "formats": "the id of an export"
          default: "the id of an event"
          }
        throw Self.fault(
          file.value, name, "this is no setting of \(member.name) for \(file.name)",
          "give \(wanted) in double quotes")
      }
    }
    return true
  }

  private mutating func take(_ value: String, for file: String, _ key: String) -> Bool {
    switch key {
    case "dates": choices.dates[file] = DayOrder(rawValue: value)
    case "decimals": choices.decimals[file] = DecimalMark(rawValue: value)
    case "formats": choices.formats[file] = value
    default: choices.events[file] = value
    }
    return key == "dates" ? choices.dates[file] != nil : key != "decimals" || choices.decimals[file] != nil
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value.content {
    case .string(let text), .number(let text): return text
    case .array(let values):
      let texts = values.compactMap(text)
      return texts.count == values.count ? texts.joined(separator: ",") : nil
    case .object, .flag, .null: return nil
    }
  }

  private static func fault(
    _ value: JSONValue, _ name: String, _ message: String, _ remedy: String
  ) -> Fault {
    Fault(
      place: SourcePlace(file: name, line: value.line, column: value.column), message: message, remedy: remedy
    )
  }
}
