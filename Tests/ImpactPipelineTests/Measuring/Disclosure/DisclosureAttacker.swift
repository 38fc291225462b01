@testable import ImpactPipeline

/// Someone who has every published figure of a period and arithmetic, and wants the attendances that are hidden.
///
/// Written apart from the suppression: it knows sums and formulas, not which cells were chosen or why. It is given more than anyone has: rounding is
/// taken as undone, so it holds the exact count of every cell that is shown.
struct DisclosureAttacker {
  /// What it knows of a cell.
  struct Bounds: Equatable {
    var low: Int64
    var high: Int64
  }

  private(set) var bounds: [Scope: Bounds] = [:]
  private let published: FigureTable
  private let period: Period
  private static let unbounded: Int64 = 1_000_000

  /// Figures that give the count of a cell, or a bound of it, to whoever has a pencil.
  private static let tellTale: [Metric] = [
    .people, .attendanceRate, .attendancesPer100k, .attendancesPerEvent, .attendedHours, .repeatShare,
    .satisfaction, .eventsAttended, .costPerAttendedHour,
  ]

  init(
    published: FigureTable, truth: FigureTable, metric: Metric = .attendances, scopes: [Scope],
    in period: Period
  ) {
    self.published = published
    self.period = period
    for scope in scopes {
      guard let figure = published[metric, scope, period] else { continue }
      if figure.value != nil, case .count(let exact)? = truth[metric, scope, period]?.value {
        bounds[scope] = Bounds(low: exact, high: exact)
      } else {
        bounds[scope] = Bounds(low: 0, high: Self.unbounded)
      }
    }
  }

  /// The hidden cells that a figure still shown would give away by its formula alone.
  func toldByFormula() -> [String] {
    bounds.filter { $0.value.low != $0.value.high }.keys.flatMap { scope in
      Self.tellTale.filter { published[$0, scope, period]?.value != nil }.map { "\($0.id)/\(scope.id)" }
    }.sorted()
  }

  /// True when a figure over all authorities at once is shown while one of them is hidden.
  var seesSpreadOverHiddenAuthorities: Bool {
    let hidden = bounds.contains { $0.key.kind == .authority && $0.value.low != $0.value.high }
    return hidden
      && [Metric.spreadOfAttendances, .innerShareOfAttendances].contains {
        published[$0, .all, period]?.value != nil
      }
  }

  /// Uses `all = Σ parts` over each dimension until nothing more follows.
  mutating func addUp(_ dimensions: [[Scope]]) {
    var changed = true
    while changed {
      changed = false
      for parts in dimensions {
        let known = parts.filter { bounds[$0] != nil }
        guard !known.isEmpty, let whole = bounds[.all] else { continue }
        let lows = known.reduce(0) { $0 + (bounds[$1]?.low ?? 0) }
        let highs = known.reduce(0) { $0 + (bounds[$1]?.high ?? 0) }
        changed = narrow(.all, low: lows, high: highs) || changed
        for part in known {
          guard let own = bounds[part] else { continue }
          changed =
            narrow(part, low: whole.low - (highs - own.high), high: whole.high - (lows - own.low)) || changed
        }
      }
    }
  }

  private mutating func narrow(_ scope: Scope, low: Int64, high: Int64) -> Bool {
    guard let old = bounds[scope] else { return false }
    let new = Bounds(low: max(old.low, low), high: min(old.high, high))
    bounds[scope] = new
    return new != old
  }
}
