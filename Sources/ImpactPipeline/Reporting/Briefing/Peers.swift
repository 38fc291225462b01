/// The authorities that a member is compared with: members on every day of the period.
///
/// Only the median and quartiles of peers are ever printed, never a name, and nothing when fewer than five.
struct Peers: Sendable {
  /// In official order.
  let authorities: [Authority]

  /// How few peers make a comparison say too much about one of them.
  static let fewest = 5
  /// How few peers make a quartile too near to one of them.
  static let fewestForQuartiles = 10

  /// A chosen group of members.
  init(authorities: [Authority]) { self.authorities = authorities }

  init(of briefing: Briefing) {
    let period = briefing.period
    authorities = Authority.allCases.filter { authority in
      let days = briefing.books.memberships.filter { $0.authority == authority }
        .reduce(0) { $0 + period.daysShared(from: $1.joinedOn, to: $1.leftOn) }
      return days >= period.dayCount
    }
  }

  /// The middle of a metric over peers.
  struct Spread: Hashable, Sendable {
    let median: Double
    let lowerQuartile: Double
    let upperQuartile: Double
    let unit: QuantityUnit
    let count: Int

    /// The median as words.
    var words: String { words(median) }

    /// The median with the middle half of the peers: "20 (14 to 31)". The median alone over so few that a quartile
    /// would be one member's figure or near it.
    var wordsWithQuartiles: String {
      count < Peers.fewestForQuartiles
        ? words : "\(words) (\(QuantityStyle.range(words(lowerQuartile), words(upperQuartile))))"
    }

    /// Where a value stands: in the top quarter, above the median, below it, in the bottom quarter.
    func place(of value: Double) -> String {
      if value >= upperQuartile, value > median { return "top quarter" }
      if value > median { return "above the median" }
      if value == median { return "at the median" }
      if value <= lowerQuartile { return "bottom quarter" }
      return "below the median"
    }

    private func words(_ value: Double) -> String {
      switch unit {
      case .pounds, .poundsEach: QuantityStyle.money(pounds: value)
      case .hours: QuantityStyle.hours(minutes: Int((value * 60).rounded()))
      case .share: FigureWords.words(.real(value), .share)
      case .ratio: QuantityStyle.times(value)
      default:
        // The median of whole numbers is whole or ends in a half, and is printed so.
        value == value.rounded() ? QuantityStyle.count(Int(value)) : QuantityStyle.ratio(value)
      }
    }
  }
}

extension Peers.Spread {
  /// The median and quartiles of a metric over the peers that have a value; `nil` when they are too few.
  init?(of metric: Metric, over peers: Peers, in briefing: Briefing) {
    let values = peers.authorities.compactMap { briefing.value(metric, .authority($0)) }
    guard values.count >= Peers.fewest, let sample = try? SampleQuantiles(values.map(\.value)) else {
      return nil
    }
    self.init(
      median: sample.median, lowerQuartile: sample.lowerQuartile, upperQuartile: sample.upperQuartile,
      unit: metric.unit, count: values.count)
  }
}
