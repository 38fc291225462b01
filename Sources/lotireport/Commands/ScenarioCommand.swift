import ImpactPipeline

/// `lotireport scenario FILE`: what-ifs over three years beside the base case, as Markdown, CSV or JSON.
enum ScenarioCommand {
  static func run(_ typed: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let path = typed.positions.first ?? ""
    let meter = console.meter()
    let run = try InputRun(typed, meter: meter)
    let file = try source(path)
    let result: ScenarioResult
    do {
      result = try run.pipeline.scenario(file, beside: run.sources)
    } catch {
      meter?.finish()
      if case .nothingRead(let findings) = error { console.show(findings) }
      throw CommandFailure(error)
    }
    meter?.finish()
    console.show(result.findings)
    if run.arguments.has(.json) {
      console.print(result.json)
    } else if run.arguments.has(.csv) {
      console.print(result.csv)
    } else {
      console.print(result.markdown)
    }
    return run.isStopped(by: result.findings) ? .findings : .done
  }

  private static func source(_ path: String) throws(CommandFailure) -> Source {
    do throws(Errno) {
      let status = try FileStatus(of: path)
      if status.kind == .folder { throw .isAFolder }
      return Source(name: path, store: FileByteStore(path: path, name: path, byteCount: status.size))
    } catch {
      throw CommandFailure(reading: FileFailure(.read, path, error))
    }
  }
}
