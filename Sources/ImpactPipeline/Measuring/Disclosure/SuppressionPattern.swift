/// Which cells of a period are hidden, so that no sum gives one away.
///
/// The parts of each dimension (authorities, functions, challenge areas, each with what belongs to none) add up to the total, or are taken
/// to: where an event in two areas counts in both, the sum only says less.
struct SuppressionPattern {
  /// The parts of each dimension, in the order of the scopes.
  let dimensions: [[Scope]]
  /// The scope of everything.
  let total: Scope
  /// What each counted measure comes to at each scope; the first orders cells by size.
  let counts: [[Scope: Int64]]
  /// What the hidden counts of a sum come to at least.
  let fewest: Int64

  /// The cells to hide: those given, and as many more as it takes.
  ///
  /// In each dimension with a hidden cell: with the total shown, at least two parts are hidden and what they add up to exceeds one
  /// each by ``DisclosureRule/slack`` and is not itself small; else the total is hidden too, with at least one part. The smallest
  /// part that is not nought goes first. Repeated until nothing changes, as dimensions share the total.
  func hidden(given first: Set<Scope>) -> Set<Scope> {
    var hidden = first
    var before: Int
    repeat {
      before = hidden.count
      for parts in dimensions { settle(parts, &hidden) }
    } while hidden.count != before
    return hidden
  }

  private func settle(_ parts: [Scope], _ hidden: inout Set<Scope>) {
    if hidden.contains(total) {
      if parts.allSatisfy({ !hidden.contains($0) }), let next = smallest(of: parts, not: hidden) {
        hidden.insert(next)
      }
      return
    }
    guard parts.contains(where: hidden.contains) else { return }
    while !isSafe(parts.filter(hidden.contains)) {
      guard let next = smallest(of: parts, not: hidden) else {
        hidden.insert(total)
        return
      }
      hidden.insert(next)
    }
  }

  private func isSafe(_ parts: [Scope]) -> Bool {
    parts.count >= 2
      && counts.allSatisfy { count in
        let sum = parts.reduce(0) { $0 + (count[$1] ?? 0) }
        return sum == 0 || (sum >= fewest && sum - Int64(parts.count) >= DisclosureRule.slack)
      }
  }

  private func smallest(of parts: [Scope], not hidden: Set<Scope>) -> Scope? {
    let open = parts.filter { part in
      !hidden.contains(part) && counts.contains { ($0[part] ?? 0) > 0 }
    }
    guard let order = counts.first else { return open.first }
    return open.enumerated().min {
      (order[$0.element] ?? 0, $0.offset) < (order[$1.element] ?? 0, $1.offset)
    }?.element
  }
}
