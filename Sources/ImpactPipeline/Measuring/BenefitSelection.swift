/// Which outcomes a benefit figure holds. Kinds, status and basis are never pooled without saying so.
struct BenefitSelection: Hashable, Sendable {
  let kinds: Set<BenefitKind>
  let statuses: Set<OutcomeStatus>
  let bases: Set<EvidenceBasis>

  /// What may stand in a headline: realised, and evidenced by a price or by time saved.
  static let evidenced = BenefitSelection(
    kinds: quantified, statuses: [.realised], bases: evidencedBases)
  /// Everything that has come about, on any basis.
  static let realised = BenefitSelection(kinds: quantified, statuses: [.realised], bases: allBases)
  /// What has come about or is expected on a plan, on any basis.
  static let expected = BenefitSelection(
    kinds: quantified, statuses: [.realised, .forecast], bases: allBases)
  /// Everything that carries a value, what could come about included.
  static let everything = BenefitSelection(
    kinds: quantified, statuses: Set(OutcomeStatus.allCases), bases: allBases)
  /// Evidenced benefit that a public budget feels: cashable savings and costs avoided.
  static let fiscal = BenefitSelection(
    kinds: [.cashable, .avoided], statuses: [.realised], bases: evidencedBases)

  /// One kind at one status, on any basis.
  static func cell(_ kind: BenefitKind, _ status: OutcomeStatus) -> BenefitSelection {
    BenefitSelection(kinds: [kind], statuses: [status], bases: allBases)
  }

  /// The evidenced part of one kind.
  static func evidenced(_ kind: BenefitKind) -> BenefitSelection {
    BenefitSelection(kinds: [kind], statuses: [.realised], bases: evidencedBases)
  }

  /// True for an outcome that it holds.
  func holds(_ outcome: Outcome) -> Bool {
    guard let basis = outcome.basis else { return false }
    return kinds.contains(outcome.kind) && statuses.contains(outcome.status) && bases.contains(basis)
  }

  /// In words that complete "It takes …".
  var words: String {
    let kindWords =
      kinds == Self.quantified
      ? "outcomes" : kinds.map(\.rawValue).sorted().joined(separator: " and ") + " outcomes"
    let statusWords = OutcomeStatus.allCases.filter(statuses.contains).map(\.rawValue).joined(
      separator: " or ")
    let basisWords = bases == Self.allBases ? "on any basis" : "on basis 1, 2 or 3"
    return "\(kindWords) with status \(statusWords), \(basisWords)"
  }

  private static let quantified = Set(BenefitKind.allCases).subtracting([.unquantified])
  private static let allBases = Set(EvidenceBasis.allCases)
  private static let evidencedBases = allBases.filter(\.isEvidenced)
}
