import ImpactPipeline

/// `lotireport check`: reads and validates only; prints how rows add up, and findings as text or JSON.
enum CheckCommand {
  static func run(_ typed: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let meter = console.meter()
    let run = try InputRun(typed, meter: meter)
    let check = run.pipeline.check(run.sources)
    meter?.finish()
    let findings = FindingLog(run.folder.findings) + check.findings
    if run.arguments.has(.json) {
      let head = JSONText.object(files(check) + effects(check))
      head.writePretty(ending: "findings", findings.lazy.map(json)) { console.print($0) }
    } else {
      console.show(findings)
      console.print(Summary.reconciliation(check.reconciliation))
    }
    guard check.addsUp else {
      throw CommandFailure(.rowsDoNotAddUp(check.reconciliation.filter { !$0.addsUp }.map(\.file)))
    }
    if run.folder.isIncomplete { return .unreadable }
    return run.isStopped(by: findings) ? .findings : .done
  }

  private static func files(_ check: InputCheck) -> [JSONText.Member] {
    let files = check.reconciliation.map { file -> JSONText in
      [
        "file": .string(file.file), "export": .string(file.export), "encoding": .string(file.encoding),
        "digest": .string(file.digest), "rows": .integer(Int64(file.rows)),
        "counted": .integer(Int64(file.counted)),
        "repaired": .integer(Int64(file.repaired)), "excluded": .integer(Int64(file.excludedInAll)),
        "rejected": .integer(Int64(file.rejected)), "adds_up": .flag(file.addsUp),
        "amount": file.amount.map { .string($0.plainText) } ?? .null,
      ]
    }
    return [JSONText.Member("files", .array(files))]
  }

  private static func effects(_ check: InputCheck) -> [JSONText.Member] {
    let effects = check.effects.map { effect -> JSONText in
      [
        "metric": .string(effect.metric), "title": .string(effect.title),
        "rejected_rows": .integer(Int64(effect.rejected)),
        "excluded_rows": .integer(Int64(effect.excluded)),
        "unresolved_rows": .integer(Int64(effect.unresolved)),
      ]
    }
    return [JSONText.Member("effects", .array(effects))]
  }

  private static func json(_ finding: Finding) -> JSONText {
    [
      "code": .string(finding.kind.code), "severity": .string(finding.kind.severity.rawValue),
      "file": finding.place.map { .string($0.file) } ?? .null,
      "line": finding.place?.line.map { .integer(Int64($0)) } ?? .null,
      "column": finding.place?.column.map { .integer(Int64($0)) } ?? .null,
      "count": .integer(Int64(finding.count)), "message": .string(finding.message),
      "remedy": .string(finding.remedy),
    ]
  }
}
