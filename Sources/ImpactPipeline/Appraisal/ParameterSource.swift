// Appraisal: flows in, values out. Takes yearly amounts and ranges, gives present values, ratios, intervals
// and switching values. It knows nothing of LOTI, reads nothing, and uses only Quantities beneath it.

/// Where a parameter comes from. No rate, deflator or correction enters an appraisal without one.
public struct ParameterSource: Hashable, Sendable {
  /// Who published it and what it is called.
  public let title: String
  /// Which edition: a date or a release, as its publisher names it.
  public let edition: String
  /// The day it was read; `nil` when that was not recorded, which a report then says.
  public let readOn: Day?
  /// What a reader should know before relying on it: read at second hand, under review, assumed.
  public let note: String?

  /// A source with its edition.
  public init(title: String, edition: String, readOn: Day? = nil, note: String? = nil) {
    self.title = title
    self.edition = edition
    self.readOn = readOn
    self.note = note
  }
}
