/// Why a run could make nothing.
public enum PipelineFailure: Error, Hashable, Sendable {
  /// No row of any file could be counted; the findings say why.
  case nothingRead(FindingLog)
  /// Rows do not add up in these files: a fault of the program, and nothing may be published.
  case rowsDoNotAddUp([String])
  /// There is no day to choose a period by; one must be asked for.
  case noPeriod
  /// A parameter of the appraisal is out of its bounds.
  case parameter(ParameterFault)
  /// A report was asked for that the set does not have; with the names there are.
  case unknownReport(String, known: [String])
  /// The earlier set was made for another audience, so comparing with it could tell what this one withholds; with
  /// that audience.
  case earlierSetForOthers(String)
  /// An input is not what it was when the figures were made of it, so their rows cannot be listed.
  case inputsChanged
}
