/// Figures as words, each with its id, and sentences that follow from a comparison made.
extension Briefing {
  /// The figure of a metric at a scope in a period.
  func figure(_ metric: Metric, _ scope: Scope = .all, _ when: Period? = nil) -> Figure? {
    figures[metric, scope, when ?? period]
  }

  /// Its value, or `nil` when there is only a reason.
  func value(_ metric: Metric, _ scope: Scope = .all, _ when: Period? = nil) -> Quantity? {
    figure(metric, scope, when)?.value
  }

  /// Its value as words with its id: "£30,000", or the reason in short where there is none.
  func words(_ metric: Metric, _ scope: Scope = .all, _ when: Period? = nil) -> FigureText {
    guard let figure = figure(metric, scope, when) else { return FigureText("not available") }
    return FigureWords.text(of: figure)
  }

  /// Its value with a noun that fits its number: "1 event", "48 events".
  func words(
    _ metric: Metric, _ scope: Scope = .all, _ when: Period? = nil, one: String, many: String
  ) -> FigureText {
    var text = words(metric, scope, when)
    guard let value = value(metric, scope, when) else {
      text.words = "\(text.words == "hidden" ? "a hidden" : "an unknown") number of \(many)"
      return text
    }
    text.words += " " + (value == .count(1) ? one : many)
    return text
  }

  /// Its range as words, "£1.2m to £2.4m"; `nil` where it has none.
  func range(_ metric: Metric, _ scope: Scope = .all, _ when: Period? = nil) -> String? {
    figure(metric, scope, when).flatMap(FigureWords.range)
  }

  /// Its value with its range in brackets, where it has one.
  func wordsWithRange(_ metric: Metric, _ scope: Scope = .all, _ when: Period? = nil) -> Prose {
    let text = words(metric, scope, when)
    guard let range = range(metric, scope, when) else { return Prose(text) }
    return "\(text) (\(range))"
  }

  /// What changed since the period before: "up from 40", "about the same as", or nothing when either is missing.
  func change(_ metric: Metric, _ scope: Scope = .all) -> Prose? {
    guard let before = periods.previous, let now = figure(metric, scope),
      let then = figure(metric, scope, before),
      let change = Change(from: then, to: now)
    else { return nil }
    let earlier = FigureWords.text(of: then)
    return switch change {
    case .up: "up from \(earlier) the year before"
    case .down: "down from \(earlier) the year before"
    case .same: "the same as the year before"
    case .aboutTheSame: "about the same as the year before (\(earlier))"
    }
  }
}

/// How one figure compares with another of the same metric. Made only by testing the two.
enum Change: Hashable, Sendable {
  case up, down, same, aboutTheSame

  /// `nil` when either has no value. Shares whose Wilson intervals overlap, and values that differ by less
  /// than one part in fifty, are about the same; so are money values inside each other's simulated range.
  init?(from then: Figure, to now: Figure) {
    guard let before = then.value, let after = now.value else { return nil }
    if before == after {
      self = .same
      return
    }
    if let one = then.range, let other = now.range, one.meaning == other.meaning {
      let overlap = one.low <= other.high && other.low <= one.high
      if overlap {
        self = .aboutTheSame
        return
      }
    }
    let scale = max(abs(before.value), abs(after.value))
    let isSmall = abs(after.value - before.value) < scale / 50
    self = isSmall ? .aboutTheSame : (after > before ? .up : .down)
  }
}
