import ImpactPipeline

/// `lotireport init [DIR]`: an inputs folder with a template for every plain form.
enum InitCommand {
  /// Makes the folder, whole or not at all. One that already holds something is left alone.
  static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus
  {
    let name = arguments.positions.first ?? "inputs"
    let target: SetFolder
    do throws(SetFolder.Refusal) {
      target = try SetFolder(name, inputs: nil)
      if target.occupant == .earlierSet { throw SetFolder.Refusal.notOurs(name) }
    } catch {
      if case .notOurs = error {
        throw CommandFailure(
          "\(name.showingControls) already holds something, so nothing was written",
          remedy: "give another folder: lotireport init DIR", status: .usage)
      }
      throw CommandFailure(error)
    }
    let files = Self.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if arguments.has(.dryRun) {
      console.print(SetComparison(files, with: target).text)
      return .done
    }
    do {
      _ = try SetPublisher(target: target).publish(files)
    } catch {
      throw CommandFailure(error)
    }
    for file in files { console.mention(Paths.join(name, file.path)) }
    let flag = name == "inputs" ? "" : " --inputs \(name)"
    console.say("wrote \(files.count) files to \(name.showingControls)")
    console.say("replace the example rows with yours, then: lotireport check\(flag.showingControls)")
    return .done
  }

  /// The templates and a word on what goes where.
  static var files: [SetPublisher.File] {
    Template.all.map { ($0.path, Array($0.text.utf8)) } + [("README.md", Array(readme.utf8))]
  }

  private static let readme = """
    # Inputs

    Drop exports into these folders as they come; they are known by their header, not by their name.

    | folder | holds |
    |---|---|
    | `events/` | attendance: who came to what |
    | `downloads/` | downloads of guides |
    | `outcomes/` | what came of projects, with its evidence |
    | `funding/` | fees, grants, sponsorship |
    | `registers/` | the lists that staff keep: members, events, guides, projects, challenge areas, assumptions, aliases |

    Every file here holds its form's columns and one example row. Replace the example, or remove the file. Columns may
    stand in any order; a column that is not in the form is left out and said once.

    `lotireport check` says what is wrong, line by line. `lotireport build` writes the reports. Settings for every run
    may stand in `lotireport.json` beside this file: `{ "period": "fy2022-23", "audience": "public" }`.

    """
}
