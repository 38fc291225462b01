/// Benefits and costs by year, brought to the base year and set against each other.
///
/// Both flows are real pounds in one price base; ``PriceBase`` makes them so. Which benefits and costs are in
/// is the caller's choice and must be said beside the figure: see ``KindedAppraisal``.
public struct Appraisal: Hashable, Sendable {
  /// Real pounds of benefit by year; disbenefits are negative here, not costs.
  public let benefits: YearlyFlow
  /// Real pounds of cost by year, as positive numbers.
  public let costs: YearlyFlow
  /// Rates and convention.
  public let discounting: Discounting

  /// An appraisal of two flows.
  public init(benefits: YearlyFlow, costs: YearlyFlow, discounting: Discounting = .standard) {
    self.benefits = benefits
    self.costs = costs
    self.discounting = discounting
  }

  /// `PVB = Σ B_t × D_t`, in pounds of the base year.
  public var presentValueOfBenefits: Double { benefits.presentValue(discounting) }

  /// `PVC = Σ C_t × D_t`, in pounds of the base year.
  public var presentValueOfCosts: Double { costs.presentValue(discounting) }

  /// `NPSV = PVB − PVC`: net present social value, in pounds of the base year.
  public var netPresentSocialValue: Double { presentValueOfBenefits - presentValueOfCosts }

  /// `BCR = PVB ÷ PVC`, pounds of benefit for each pound of cost.
  ///
  /// Throws ``AppraisalShortfall/costsNotPositive(presentValue:)`` when the costs are nought or less: a ratio
  /// to no cost says nothing, and one to a negative cost ranks projects the wrong way round.
  public var benefitCostRatio: Double {
    get throws(AppraisalShortfall) {
      let costs = presentValueOfCosts
      guard costs > 0 else { throw .costsNotPositive(presentValue: costs) }
      return presentValueOfBenefits / costs
    }
  }

  /// The value-for-money category of the ratio; throws as the ratio does.
  public var valueForMoney: ValueForMoneyCategory {
    get throws(AppraisalShortfall) { ValueForMoneyCategory(benefitCostRatio: try benefitCostRatio) }
  }

  /// Benefits less costs by year, undiscounted.
  public var net: YearlyFlow { benefits - costs }

  /// The last year of appraisal with a flow; 0 when there is none.
  public var lastYear: Int { max(0, max(benefits.values.count, costs.values.count) - 1) }
}
