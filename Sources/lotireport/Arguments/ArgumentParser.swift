/// Reads a command line by the command table.
///
/// Understood are `--name value`, `--name=value`, `-n`, `-o value`, `-ovalue`, several letters after one dash, and
/// `--` before words that only look like options. Options may come before the command. Names are never guessed
/// from their beginnings, because a script that relies on a guess breaks when an option is added.
struct ArgumentParser {
  private var rest: ArraySlice<String>
  private var parsed = ParsedArguments()

  /// What the words after the program's name ask for.
  static func parse(_ words: [String]) throws(UsageError) -> ParsedArguments {
    var parser = ArgumentParser(rest: words[...])
    return try parser.parse()
  }

  private init(rest: ArraySlice<String>) { self.rest = rest }

  private mutating func parse() throws(UsageError) -> ParsedArguments {
    parsed.command = try commandName()
    var optionsEnded = false
    while let word = rest.popFirst() {
      if !optionsEnded, word == "--" {
        optionsEnded = true
      } else if !optionsEnded, word.hasPrefix("--") {
        try readLong(word)
      } else if !optionsEnded, word.hasPrefix("-"), word != "-" {
        try readLetters(word)
      } else if !isCommandWord(word) {
        parsed.positions.append(word)
      }
    }
    if parsed.has(.help) || parsed.has(.version) { return parsed }
    try checkPositions()
    if parsed.has(.quiet), parsed.has(.verbose) { throw .contradiction(.quiet, .verbose) }
    if parsed.has(.json), parsed.has(.csv) { throw .contradiction(.json, .csv) }
    return parsed
  }

  private var commandIsRead = false

  /// The first word that is neither an option nor an option's value names the command.
  private func commandName() throws(UsageError) -> Command.Name? {
    var words = rest
    while let word = words.popFirst() {
      if word == "--" { return nil }
      guard word.hasPrefix("-"), word != "-" else {
        guard let name = Command.Name(rawValue: word) else { throw .unknownCommand(word) }
        return name
      }
      if takesNextWord(word) { _ = words.popFirst() }
    }
    return nil
  }

  private func takesNextWord(_ word: String) -> Bool {
    let everyOption = Command.all.flatMap(\.allOptions)
    if word.hasPrefix("--") { return everyOption.contains { $0.flag == word && $0.value != nil } }
    return everyOption.contains { $0.letter == word.last && $0.value != nil && word.count == 2 }
  }

  private mutating func isCommandWord(_ word: String) -> Bool {
    guard !commandIsRead, let command = parsed.command, word == command.rawValue else { return false }
    commandIsRead = true
    return true
  }

  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let option = try option(word: parts[0]) {
      $0.flag == parts[0] || $0.otherNames.contains { "--\($0)" == parts[0] }
    }
    if option.value == nil {
      guard parts.count == 1 else { throw .needlessValue(option, parts[1]) }
      parsed.turnOn(option)
    } else if parts.count == 2 {
      try take(parts[1], for: option)
    } else {
      try takeNextWord(for: option)
    }
  }

  private mutating func readLetters(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let option = try option(word: "-\(letter)") { $0.letter == letter }
      if option.value == nil {
        parsed.turnOn(option)
      } else if letters.isEmpty {
        try takeNextWord(for: option)
      } else {
        return try take(String(letters), for: option)
      }
    }
  }

  private func option(word: String, where matches: (Option) -> Bool) throws(UsageError) -> Option {
    // Without a command the options are those of the one that runs by itself.
    let own =
      parsed.command.map { Command.named($0).allOptions } ?? Command.named(.build).allOptions + [.version]
    if let option = own.first(where: matches) { return option }
    if let name = parsed.command, let other = Command.all.flatMap(\.options).first(where: matches) {
      throw .optionOfOthers(other, of: name)
    }
    if matches(.version) { return .version }
    throw .unknownOption(word, of: parsed.command)
  }

  private mutating func takeNextWord(for option: Option) throws(UsageError) {
    guard let value = rest.popFirst(), value == "-" || !value.hasPrefix("-") else {
      throw .missingValue(option)
    }
    try take(value, for: option)
  }

  private mutating func take(_ value: String, for option: Option) throws(UsageError) {
    guard let kind = option.value else { return }
    if let fault = kind.fault(in: value) { throw .badValue(source: option.flag, value: fault, kind: kind) }
    if !kind.isList, let before = parsed[option] {
      guard before == value else { throw .repeated(option) }
      return
    }
    parsed.set(option, to: value)
  }

  private func checkPositions() throws(UsageError) {
    guard let name = parsed.command else { return }
    let positions = Command.named(name).positions
    for (position, word) in zip(positions, parsed.positions) {
      if let fault = position.value.fault(in: word) {
        throw .badValue(source: position.title, value: fault, kind: position.value)
      }
    }
    if parsed.positions.count > positions.count {
      throw .needlessPosition(parsed.positions[positions.count], of: name)
    }
    for position in positions.dropFirst(parsed.positions.count) where position.isRequired {
      throw .missingPosition(position, of: name)
    }
  }
}
