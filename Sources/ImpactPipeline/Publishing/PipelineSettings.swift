/// How a run is asked for. Everything has a default that the data decides, so the clock is never asked.
public struct PipelineSettings: Sendable {
  /// The period of the reports; `nil` for the latest financial year with attendance or downloads, else with any other dated row.
  public var period: Period?
  /// The day that the reports speak from; `nil` for the latest day in the data.
  public var asOf: Day?
  /// Who may read the set.
  public var audience = ReportSettings.Audience.internal
  /// Which files to write.
  public var formats: Set<OutputFormat> = [.markdown, .csv]
  /// The reports to write, by their names (`strategy`, `borough:camden`, `funder:gla`, `area:housing`); empty for all.
  public var only: [String] = []
  /// What the user has settled about files that do not settle it themselves.
  public var choices = ReadingChoices()
  /// The metrics to work out, in the order of their figures; ids must differ. Reports show those of the catalogue.
  public var metrics = MetricCatalogue.all
  /// Decides every draw of the simulation.
  public var seed: UInt64 = 20_190_715
  /// A set that was published before, to list what this one revises.
  public var since: EarlierSet?
  /// How many threads read at most.
  public var threads = 1
  /// The program's version, for the run record.
  public var version: String

  /// The settings of a run by a program of that version.
  public init(version: String) { self.version = version }
}

/// A sort of file that a set is made of.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Reports as Markdown, with their charts.
  case markdown = "md"
  /// Tidy tables with their metadata.
  case csv
  /// Reports as web pages that need nothing beside them.
  case html
}
