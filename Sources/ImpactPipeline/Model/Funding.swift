/// What sort of money a funding row is.
enum FundingKind: String, Hashable, Sendable, CaseIterable {
  case fee
  case coreGrant = "core-grant"
  case projectGrant = "project-grant"
  case sponsorship
  case inKind = "in-kind"

  /// Its place among the cases, for tables kept by kind.
  var ordinal: Int {
    switch self {
    case .fee: 0
    case .coreGrant: 1
    case .projectGrant: 2
    case .sponsorship: 3
    case .inKind: 4
    }
  }

  /// In words.
  var title: String { rawValue.spacedTitle }
}

/// How certain the money is.
enum FundingStatus: String, Hashable, Sendable, CaseIterable {
  /// Promised.
  case awarded
  /// Paid.
  case received
  /// Asked for; in no total of money received or awarded.
  case bid
}

/// A body that gives money.
struct Funder: Hashable, Sendable {
  /// Safe in a figure id and a file name: `gla`.
  let id: String
  /// As reports print it.
  let name: String

  init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// One row of a funding export.
struct Funding: Hashable, Sendable {
  let id: String
  let title: String?
  let date: Day
  let funder: Funder
  let kind: FundingKind
  let status: FundingStatus
  /// Excluding VAT where the row says that VAT is in it.
  let amount: Money
  /// By the row until the ledger settles which project of the register that means.
  var project: Identifier<Project>?
  let challengeArea: Identifier<ChallengeArea>?
  let function: Function?
  let isRestricted: Bool?
  let startsOn: Day?
  let endsOn: Day?
  let source: String?
  let note: String?
  let isIllustrative: Bool
  let place: SourcePlace
}
