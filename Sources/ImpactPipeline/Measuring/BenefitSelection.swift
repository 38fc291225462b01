/// Which outcomes a benefit figure holds. Kinds, status and basis are never pooled without saying so.
///
/// Each is a set of cases as bits by their place, since every outcome is held against dozens of selections.
struct BenefitSelection: Hashable, Sendable {
  private let kinds: UInt8
  private let statuses: UInt8
  private let bases: UInt8

  private init(kinds: UInt8, statuses: [OutcomeStatus], bases: UInt8) {
    self.kinds = kinds
    self.statuses = Self.bits(statuses.map(\.ordinal))
    self.bases = bases
  }

  /// What may stand in a headline: realised, and evidenced by a price or by time saved.
  static let evidenced = BenefitSelection(kinds: quantified, statuses: [.realised], bases: evidencedBases)
  /// Everything that has come about, on any basis.
  static let realised = BenefitSelection(kinds: quantified, statuses: [.realised], bases: allBases)
  /// What has come about or is expected on a plan, on any basis.
  static let expected = BenefitSelection(
    kinds: quantified, statuses: [.realised, .forecast], bases: allBases)
  /// Everything that carries a value, what could come about included.
  static let everything = BenefitSelection(
    kinds: quantified, statuses: OutcomeStatus.allCases, bases: allBases)
  /// Evidenced benefit that a public budget feels: cashable savings and costs avoided.
  static let fiscal = BenefitSelection(
    kinds: bits([BenefitKind.cashable, .avoided].map(\.ordinal)), statuses: [.realised], bases: evidencedBases
  )

  /// One kind at one status, on any basis.
  static func cell(_ kind: BenefitKind, _ status: OutcomeStatus) -> BenefitSelection {
    BenefitSelection(kinds: bits([kind.ordinal]), statuses: [status], bases: allBases)
  }

  /// The evidenced part of one kind.
  static func evidenced(_ kind: BenefitKind) -> BenefitSelection {
    BenefitSelection(kinds: bits([kind.ordinal]), statuses: [.realised], bases: evidencedBases)
  }

  /// True for an outcome that it holds.
  func holds(_ outcome: Outcome) -> Bool {
    guard let basis = outcome.basis else { return false }
    return kinds >> outcome.kind.ordinal & statuses >> outcome.status.ordinal & bases >> basis.rawValue & 1
      == 1
  }

  /// In words that complete "It takes …".
  var words: String {
    let kindNames = BenefitKind.allCases.filter { kinds >> $0.ordinal & 1 == 1 }.map(\.rawValue)
    let kindWords =
      kinds == Self.quantified
      ? "outcomes" : kindNames.sorted().joined(separator: " and ") + " outcomes"
    let statusWords = OutcomeStatus.allCases.filter { statuses >> $0.ordinal & 1 == 1 }.map(\.rawValue)
      .joined(separator: " or ")
    let basisWords = bases == Self.allBases ? "on any basis" : "on basis 1, 2 or 3"
    return "\(kindWords) with status \(statusWords), \(basisWords)"
  }

  private static func bits(_ places: [Int]) -> UInt8 { places.reduce(0) { $0 | 1 << UInt8($1) } }

  private static let quantified = bits(BenefitKind.allCases.filter { $0 != .unquantified }.map(\.ordinal))
  private static let allBases = bits(EvidenceBasis.allCases.map(\.rawValue))
  private static let evidencedBases = bits(EvidenceBasis.allCases.filter(\.isEvidenced).map(\.rawValue))
}
