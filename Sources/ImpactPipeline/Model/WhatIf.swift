/// One row of a file of what-ifs: a change to the next years, with amounts a year.
struct WhatIf: Hashable, Sendable {
  let id: String
  let kind: Kind
  let startsOn: Day
  /// The last day it holds; `nil` for as long as anyone looks.
  let endsOn: Day?
  /// What it is about, as a report prints it: an authority, a capability, a funder.
  let subject: String
  /// Joining: the fee that is paid. A fee change: each member's new fee. A lost funder: the income that is lost.
  let fee: Estimate?
  /// What it costs LOTI more; for a lost funder, what it need no longer spend.
  let cost: Estimate?
  /// What it is worth to members and residents; for a lost funder, what is lost.
  let value: Estimate?
  /// Whose membership it is about; `nil` for all members.
  let members: [Authority]?
  let challengeArea: Identifier<ChallengeArea>?
  /// The assumption that the value comes from: rows that name one are uncertain together.
  let assumption: Identifier<Assumption>?
  /// The type of cost whose optimism bias it carries; `nil` for none.
  var optimismBias: String?
  /// Confidence in its value and its cost, 1 the surest to 6; `nil` where the range says it all.
  var confidence: Int?
  let source: String?
  let note: String?
  let isIllustrative: Bool
  let place: SourcePlace

  /// What sort of change it is.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case membersJoin = "members-join"
    case feeChange = "fee-change"
    case capability
    case funderLost = "funder-lost"

    /// In words.
    var title: String {
      switch self {
      case .membersJoin: "joins"
      case .feeChange: "fee change"
      case .capability: "wider offer"
      case .funderLost: "funder lost"
      }
    }
  }

  /// How much of a year it holds, by the day.
  func share(of year: Period) -> Double {
    Double(year.daysShared(from: startsOn, to: endsOn)) / Double(year.dayCount)
  }
}

/// A file of what-ifs: one scenario.
struct WhatIfFile: Hashable, Sendable {
  /// The file's name without its folder and ending: `remaining-nine-join`.
  let name: String
  let rows: [WhatIf]

  /// The scenario's name from a source's: `inputs/scenarios/growth.csv` gives `growth`.
  static func name(of source: String) -> String {
    let last = source.split(separator: "/").last.map(String.init) ?? source
    let stem = last.lowercased().hasSuffix(".csv") ? String(last.dropLast(4)) : last
    return stem.isEmpty ? "scenario" : stem
  }
}
