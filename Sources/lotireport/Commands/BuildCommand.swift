import ImpactPipeline

/// `lotireport build`: reads the inputs, writes the whole set of reports, prints how rows add up and ten headlines.
enum BuildCommand {
  static func run(_ typed: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let meter = console.meter()
    var run = try InputRun(typed, meter: meter)
    run.settings.since = try EarlierSet.named(in: run.arguments, isTyped: typed[.since] != nil)
    let target: SetFolder
    do {
      target = try SetFolder(run.arguments[.output] ?? "reports", inputs: run.inputs)
    } catch {
      throw CommandFailure(error)
    }
    let publication = try run.publication(&console, meter: meter)
    Host.keep(publication)
    let findings = FindingLog(run.folder.findings) + publication.findings
    console.show(findings)
    let files = publication.files.map { (path: $0.path, bytes: $0.bytes) }
    if run.arguments.has(.dryRun) {
      console.print(SetComparison(files, with: target).text)
    } else {
      try publish(files, to: target, &console)
      console.print(Summary.text(of: publication))
    }
    return run.isStopped(by: findings) ? .findings : .done
  }

  private static func publish(
    _ files: [SetPublisher.File], to target: SetFolder, _ console: inout Console
  ) throws(CommandFailure) {
    var publisher = SetPublisher(target: target)
    let tell = console.immediate
    publisher.whenWaiting = { tell("waiting for another run to finish") }
    do {
      let report = try publisher.publish(files)
      let count = files.count
      switch report.outcome {
      case .unchanged:
        console.say("\(target.name.showingControls) is up to date: \(count) files, not touched")
      case .created: console.say("wrote \(count) files to \(target.name.showingControls)")
      case .replaced: console.say("replaced the set in \(target.name.showingControls): \(count) files")
      }
      if let leftOver = report.leftOver {
        console.say("the old set could not be removed: \(leftOver.message)")
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}
