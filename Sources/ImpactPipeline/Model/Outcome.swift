/// How far an outcome has come about.
enum OutcomeStatus: String, Hashable, Sendable, CaseIterable {
  /// It happened.
  case realised
  /// It is expected, on a stated plan.
  case forecast
  /// It could come about.
  case potential

  /// Its place among the cases, for tables kept by status.
  var ordinal: Int {
    switch self {
    case .realised: 0
    case .forecast: 1
    case .potential: 2
    }
  }
}

/// What sort of benefit an outcome gives. Never added silently across kinds.
enum BenefitKind: String, Hashable, Sendable, CaseIterable {
  /// A budget can fall.
  case cashable
  /// Staff time; a budget cannot fall by it.
  case efficiency
  /// A cost that would otherwise have come.
  case avoided
  /// To residents.
  case publicValue = "public-value"
  /// Said in words alone.
  case unquantified

  /// Its place among the cases, for tables kept by kind.
  var ordinal: Int {
    switch self {
    case .cashable: 0
    case .efficiency: 1
    case .avoided: 2
    case .publicValue: 3
    case .unquantified: 4
    }
  }

  /// In words.
  var title: String {
    switch self {
    case .cashable: "Cashable"
    case .efficiency: "Efficiency (staff time)"
    case .avoided: "Avoided cost"
    case .publicValue: "Public value"
    case .unquantified: "Not quantified"
    }
  }
}

/// What the evidence for a benefit's value is, in falling order of confidence.
enum EvidenceBasis: Int, Hashable, Sendable, CaseIterable {
  case marketPrice = 1
  case centralProvision, timeSaved, similarUnitPrice, judgement

  /// In words.
  var title: String {
    switch self {
    case .marketPrice: "market price of the same service"
    case .centralProvision: "central provision against each authority alone"
    case .timeSaved: "time saved, valued"
    case .similarUnitPrice: "unit price against a similar thing"
    case .judgement: "judgement or break-even"
    }
  }

  /// True for the three that a headline figure may hold.
  var isEvidenced: Bool { rawValue <= 3 }
}

/// Who an outcome's benefit is divided over.
enum BenefitRecipients: Hashable, Sendable {
  /// The project's participants that are members on the day, equally.
  case participants
  /// Everyone who is a member on the day, equally.
  case members
  /// These, equally.
  case listed([Authority])
  /// By the shares given; what is short of one is not attributable to a borough.
  case shares([Share<Authority>])
}

/// One row of an outcomes export: a change that happened or is forecast.
struct Outcome: Hashable, Sendable {
  let id: Identifier<Outcome>
  /// By the row until the ledger settles which project of the register that means.
  var project: Identifier<Project>
  let title: String
  let date: Day
  let status: OutcomeStatus
  let kind: BenefitKind
  /// How many units of change a year.
  let quantity: Estimate?
  let unit: String?
  /// Pounds for each unit, or the assumption that gives it.
  let unitValue: UnitValue?
  let recipients: BenefitRecipients
  let counterfactual: String?
  let basis: EvidenceBasis?
  /// Confidence, 1 the surest to 6.
  let confidence: Int?
  let deadweight: Estimate
  let attributionToOthers: Estimate
  let displacement: Estimate
  /// The first day the benefit runs from; the outcome's own day when `nil`.
  let startsOn: Day?
  /// For how many years it lasts; 1 when not stated.
  let years: Int
  /// The share by which each further year's benefit is below the year before.
  let dropOff: Double
  let target: Double?
  let source: String
  let note: String?
  /// True when its source gives the value as a floor ("at least").
  let isLowerBound: Bool
  let isIllustrative: Bool
  let place: SourcePlace

  /// What one unit is worth.
  enum UnitValue: Hashable, Sendable {
    /// Pounds, as the row gives them.
    case pounds(Estimate)
    /// As the register of assumptions gives it.
    case assumption(Identifier<Assumption>)
  }
}
