import ImpactPipeline

/// `lotireport build`: reads the inputs, writes the whole set of reports, prints how rows add up and ten headlines.
enum BuildCommand {
  static func run(_ typed: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let meter = console.meter()
    let run = try InputRun(typed, meter: meter)
    let target: SetFolder
    do {
      target = try SetFolder(run.arguments[.output] ?? "reports", inputs: run.inputs)
    } catch {
      throw CommandFailure(error)
    }
    if run.folder.isIncomplete {
      console.show(run.folder.findings)
      throw CommandFailure(
        "some of the inputs cannot be read, so nothing was written",
        remedy: "put right what is named above, or move it out of the inputs folder", status: .unreadable)
    }
    let publication: Publication
    do {
      publication = try run.pipeline.run(run.sources)
    } catch {
      meter?.finish()
      if case .nothingRead(let findings) = error { console.show(run.folder.findings + findings) }
      throw CommandFailure(error)
    }
    meter?.finish()
    let findings = run.folder.findings + publication.findings
    console.show(findings)
    console.print(Summary.text(of: publication))
    if run.arguments.has(.dryRun) {
      for file in publication.files { console.print("would write \(target.name)/\(file.path)\n") }
    } else {
      try publish(publication, to: target, &console)
    }
    return run.isStopped(by: findings) ? .findings : .done
  }

  private static func publish(
    _ publication: Publication, to target: SetFolder, _ console: inout Console
  ) throws(CommandFailure) {
    var publisher = SetPublisher(target: target)
    let tell = console.immediate
    publisher.whenWaiting = { tell("waiting for another run to finish") }
    do {
      let report = try publisher.publish(publication.files.map { ($0.path, $0.bytes) })
      let count = publication.files.count
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
