/// Evidenced benefit weighted by income, an option that stands beside the unweighted figure and never in its place.
extension Briefing {
  /// What weighting does to the benefit of the period.
  struct WeightedBenefit {
    let unweighted: Money
    /// Each authority's part times its weight; what belongs to no authority, or to one without an income, counts as it is.
    let weighted: Double
    /// Authorities with a part and an income.
    let authorities: Int
    /// Authorities with a part and no income in the register.
    let without: Int
  }

  /// The register's rows that give incomes: `median-income` for the median household and
  /// `median-income-<authority>` for each authority's, in pounds a year.
  static let incomePrefix = "median-income"

  /// `nil` when the register gives no income to weight by, or there is no benefit.
  func weightedBenefit() -> WeightedBenefit? {
    guard let reference = books.assumption(Identifier(Self.incomePrefix))?.value.central,
      case .money(let whole)? = value(.evidencedBenefit), whole != .zero
    else { return nil }
    var weighted = whole.pounds
    var (held, without) = (0, 0)
    for authority in Authority.allCases {
      guard case .money(let part)? = value(.evidencedBenefit, .authority(authority)), part != .zero else {
        continue
      }
      let row = books.assumption(Identifier("\(Self.incomePrefix)-\(authority.rawValue)"))
      guard let income = row?.value.central,
        let weight = try? DistributionalWeight(
          groupMedianIncome: income, referenceMedianIncome: reference)
      else {
        without += 1
        continue
      }
      held += 1
      weighted += part.pounds * (weight.factor - 1)
    }
    guard held > 0 else { return nil }
    return WeightedBenefit(unweighted: whole, weighted: weighted, authorities: held, without: without)
  }

  /// The option in a sentence, or what the register needs for it.
  var weightedBenefitSentence: Prose {
    guard let option = weightedBenefit() else {
      return
        "Not weighted by income: no median incomes are registered (\(.code("median-income")), \(.code("median-income-camden")) and so on)."
    }
    let missing =
      option.without == 0
      ? ""
      : "; \(QuantityStyle.count(option.without, "authority", "authorities")) without an income count unweighted"
    return
      "As an option, weighted by (median income ÷ the authority’s median income) to the power \(QuantityStyle.ratio(DistributionalWeight.greenBookElasticity)), the evidenced benefit of \(words(.evidencedBenefit)) is \(QuantityStyle.money(pounds: option.weighted)): over \(QuantityStyle.count(option.authorities, "authority", "authorities"))\(missing)."
  }

  /// True for a figure that a public set does not show.
  func isHidden(_ metric: Metric, _ scope: Scope) -> Bool {
    if case .failure(let shortfall)? = figure(metric, scope)?.result {
      shortfall.symbol == .confidential
    } else {
      false
    }
  }
}
