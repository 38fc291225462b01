import ImpactPipeline

/// What every command that reads the inputs does first: finds the files and settles how the run is set.
struct InputRun {
  /// The arguments with what the environment and the inputs' own settings add.
  let arguments: ParsedArguments
  /// The inputs folder, looked through.
  let folder: InputFolder
  /// The files, with standard input among them when it was asked for.
  let sources: [Source]
  /// How the pipeline is to run.
  var settings: PipelineSettings
  /// The inputs folder as the user names it.
  let inputs: String

  init(_ typed: ParsedArguments, meter: ReadingMeter?) throws(CommandFailure) {
    var filled: ParsedArguments
    do { filled = try typed.filled(fromEnvironment: Host.environment) } catch { throw CommandFailure(error) }
    inputs = filled[.inputs] ?? "inputs"
    do {
      folder = try InputFolder(inputs, meter: meter)
    } catch {
      let remedy =
        error.reason == .notFound ? "lotireport init makes one; --inputs names another" : error.remedy
      throw CommandFailure(error.message, remedy: remedy, status: .unreadable)
    }
    let file = try SettingsFile.read(in: inputs)
    if let file { filled = filled.filled(from: file) }
    arguments = filled
    var sources = folder.sources
    if let part = filled[.stdin] {
      do {
        sources.append(try StandardInput.source(part: part, inputsName: folder.name))
      } catch {
        throw CommandFailure(reading: error)
      }
    }
    self.sources = sources
    settings = Self.settings(filled, choices: file?.choices ?? ReadingChoices())
    if sources.isEmpty, folder.findings.isEmpty {
      throw CommandFailure(
        "there is nothing to read in \(inputs.showingControls)",
        remedy:
          "put exports into its folders \(InputFolder.parts.inWords("and")), or make a new one with lotireport init",
        status: .unreadable)
    }
  }

  /// The pipeline of the run.
  var pipeline: Pipeline { Pipeline(settings: settings) }

  /// Runs the pipeline. What cannot be read stops it: figures made without it would be wrong, and quietly so.
  func publication(_ console: inout Console, meter: ReadingMeter?) throws(CommandFailure) -> Publication {
    if folder.isIncomplete {
      console.show(folder.findings)
      throw CommandFailure(
        "some of the inputs cannot be read, so nothing was made of the rest",
        remedy: "put right what is named above, or move it out of the inputs folder", status: .unreadable)
    }
    defer { meter?.finish() }
    do {
      return try pipeline.run(sources)
    } catch {
      meter?.finish()
      if case .nothingRead(let findings) = error { console.show(FindingLog(folder.findings) + findings) }
      throw CommandFailure(error)
    }
  }

  /// True when a finding is as grave as the user wants to be stopped by.
  func isStopped(by findings: FindingLog) -> Bool {
    let least: Severity = arguments[.failOn] == "warning" ? .warning : .error
    return findings.contains { $0.kind.severity >= least }
  }

  private static func settings(_ arguments: ParsedArguments, choices: ReadingChoices) -> PipelineSettings {
    var settings = PipelineSettings(version: Version.current)
    // The parser lets through only what these can read.
    settings.period = arguments[.period].flatMap(Period.init(id:))
    settings.asOf = arguments[.asOf].flatMap { Day(isoText: $0) }
    settings.audience = arguments[.audience].flatMap(ReportSettings.Audience.init(rawValue:)) ?? .internal
    settings.only = arguments.list(.only) ?? []
    settings.choices = choices
    settings.threads = arguments[.threads].flatMap(ValueKind.threads) ?? Host.processorCount
    if let formats = arguments.list(.format) {
      settings.formats = Set(formats.compactMap(OutputFormat.init(rawValue:)))
    }
    return settings
  }
}

extension CommandFailure {
  /// The pipeline could make nothing.
  init(_ failure: PipelineFailure) {
    switch failure {
    case .nothingRead:
      self.init(
        "no row of any file could be counted", remedy: "the findings above say why, file by file",
        status: .unreadable)
    case .rowsDoNotAddUp(let files):
      self.init(
        "the rows of \(files.inWords("and")) do not add up, so nothing was written",
        remedy: "this is a fault of the program: please report it with the file's header", status: .fault)
    case .noPeriod:
      self.init(
        "nothing in the inputs has a day to choose a period by", remedy: "name one: --period fy2022-23",
        status: .usage)
    case .parameter(let fault):
      self.init(
        "a parameter of the appraisal cannot be used: \(fault)",
        remedy: "correct it in registers/assumptions", status: .unreadable)
    case .unknownReport(let name, let known):
      let guess = Suggestion.nearest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
      self.init(
        "there is no report \"\(name.showingControls)\" in this set",
        remedy: guess + "there are \(known.inWords("and"))",
        status: .usage)
    case .inputsChanged:
      self.init(
        "an input was changed while it was being read, so the rows of the figure cannot be listed",
        remedy: "run the command again when nothing writes to the inputs", status: .unreadable)
    case .earlierSetForOthers(let audience):
      self.init(
        "the earlier set was made for another audience (\(audience.showingControls)), so comparing could tell what this one withholds",
        remedy: "name a set of the same --audience with --since", status: .usage)
    }
  }
}
