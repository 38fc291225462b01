/// What a file of what-ifs came to, ready to be shown or written.
public struct ScenarioResult: Sendable {
  /// The scenario's name, from its file's.
  public let name: String
  /// The scenario as a report.
  public let document: Document
  /// Its amounts as a tidy table.
  public let table: CSVTable
  /// The part of the strategy paper that is made from it.
  public let strategySection: [Block]
  /// What was found in the what-ifs and in the inputs.
  public let findings: FindingLog

  /// The report as Markdown.
  public var markdown: String { MarkdownRenderer().render(document) }
  /// The table as CSV.
  public var csv: String { CSVWriter.write(table) }
  /// The amounts as JSON, one object a row of the table.
  public var json: String { ScenarioJSON.text(of: table) }
}

extension Pipeline {
  /// Works a file of what-ifs out over the three financial years after the period, beside the base case that the
  /// sources give. Throws as ``run(_:)`` does, and when the file holds no change that can be read.
  public func scenario(
    _ file: Source, beside sources: [Source]
  ) throws(PipelineFailure) -> ScenarioResult {
    let read = PlainForms.whatIfs(in: file)
    let findings = FindingLog(read.intake.findings) + read.intake.rejects
    guard !read.file.rows.isEmpty else { throw .nothingRead(findings) }
    let briefing = try briefing(on: sources.filter { !ReadInputs.isScenario($0) })
    let report = ScenarioReport(scenario: try scenario(read.file, in: briefing))
    return ScenarioResult(
      name: read.file.name, document: report.document, table: ScenarioTable.table(report.scenario),
      strategySection: report.section, findings: findings)
  }

  /// The scenarios that the run was given.
  func scenarios(of briefing: Briefing) throws(PipelineFailure) -> [Scenario] {
    var scenarios: [Scenario] = []
    for file in briefing.books.scenarios where !file.rows.isEmpty {
      scenarios.append(try scenario(file, in: briefing))
    }
    return scenarios
  }

  private func scenario(
    _ file: WhatIfFile, in briefing: Briefing
  ) throws(PipelineFailure) -> Scenario {
    do throws(ParameterFault) {
      return try Scenario(
        name: file.name, rows: file.rows, briefing: briefing,
        settings: briefing.evidence.valuation.parameters.simulation)
    } catch {
      throw .parameter(error)
    }
  }
}
