import ImpactPipeline

/// Where settings come from besides the command line. What is typed goes before the environment, that before the
/// inputs' own file, that before the defaults.
extension ParsedArguments {
  /// The arguments with what the environment sets and they do not.
  func filled(fromEnvironment environment: (String) -> String?) throws(UsageError) -> ParsedArguments {
    var filled = self
    let takes = command.map { Command.named($0).options } ?? Command.named(.build).options
    for option in takes where option.isSetting {
      guard let kind = option.value, let value = environment(option.variable), !value.isEmpty else {
        continue
      }
      if let fault = kind.fault(in: value) {
        throw .badValue(source: option.variable, value: fault, kind: kind)
      }
      filled.setDefault(option, to: value)
    }
    return filled
  }

  /// The arguments with what the inputs' own settings set and they do not.
  func filled(from file: SettingsFile) -> ParsedArguments {
    var filled = self
    for (option, value) in file.values { filled.setDefault(option, to: value) }
    return filled
  }
}

extension SettingsFile {
  /// The settings in an inputs folder; `nil` where it has none.
  static func read(in inputs: String) throws(CommandFailure) -> SettingsFile? {
    let path = Paths.join(inputs, "lotireport.json")
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(path)
    } catch {
      if error.reason == .notFound { return nil }
      throw CommandFailure(reading: error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(path.showingControls) is not UTF-8", remedy: "save it as UTF-8", status: .usage)
    }
    do {
      return try SettingsFile(text, name: path)
    } catch {
      throw CommandFailure(
        "\(error.place.description.showingControls): \(error.message.showingControls)",
        remedy: error.remedy.showingControls, status: .usage)
    }
  }
}
