import ImpactPipeline

/// `lotireport explain FIGURE-ID`: one figure followed to its rows, as text, JSON or CSV.
enum ExplainCommand {
  static func run(_ typed: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let id = typed.positions.first ?? ""
    let meter = console.meter()
    let run = try InputRun(typed, meter: meter)
    let publication = try run.publication(&console, meter: meter)
    guard let figure = publication.figures.figures.first(where: { $0.id.description == id }) else {
      let near = publication.figureIDs(near: id)
      throw CommandFailure(
        "there is no figure \"\(id.showingControls)\" in this run",
        remedy: "the nearest are:\n   " + near.joined(separator: "\n   "), status: .usage)
    }
    let explanation: Explanation
    do throws(PipelineFailure) {
      guard let made = try run.pipeline.explanation(of: figure.id, in: publication, from: run.sources) else {
        throw PipelineFailure.inputsChanged
      }
      explanation = made
    } catch { throw CommandFailure(error) }
    if run.arguments.has(.json) {
      console.print(ExplanationWriter.json(explanation, publication).pretty)
    } else if run.arguments.has(.csv) {
      ExplanationWriter.csv(explanation) { console.print($0) }
    } else {
      console.print(ExplanationWriter.text(explanation, publication))
    }
    return .done
  }
}
