extension AuthorityResolver {
  /// The authorities that an unresolved text may mean, the likeliest first; none when nothing is near.
  ///
  /// Only ever shown to a person, who may paste one into the register of aliases.
  static func proposals(for text: String) -> [Authority] {
    let key = TextForm.nameKey(text)
    if let several = KnownNames.ambiguous[key] { return several }
    let words = Set(key.split(separator: " ").map(String.init))
    let named = distinctiveWords.filter { !$0.words.isDisjoint(with: words) }.map(\.authority)
    if !named.isEmpty { return Array(named.prefix(6)) }
    // A domain runs words together: barkinganddagenham-council.gov.uk.
    let run = key.utf8.filter { $0 != 0x20 }
    let within = distinctiveWords.filter { entry in
      entry.words.contains { $0.utf8.count >= 5 && holds(run, Array($0.utf8)) }
    }.map(\.authority)
    if !within.isEmpty { return Array(within.prefix(6)) }
    let near = words.flatMap { word in
      KnownNames.authorities.compactMap { name, authority -> (Int, Authority)? in
        let furthest = name.utf8.count >= 8 ? 2 : 1
        // Texts are at least as far apart as their lengths are, and most differ by more.
        guard name.utf8.count >= 5, abs(name.utf8.count - word.utf8.count) <= furthest else { return nil }
        let distance = EditDistance.between(word, name)
        return distance <= furthest ? (distance, authority) : nil
      }
    }
    var proposals: [Authority] = []
    for (_, authority) in near.sorted(by: { ($0.0, $0.1.ordinal) < ($1.0, $1.1.ordinal) })
    where !proposals.contains(authority) {
      proposals.append(authority)
    }
    return Array(proposals.prefix(3))
  }

  private static func holds(_ run: [UInt8], _ word: [UInt8]) -> Bool {
    guard run.count >= word.count else { return false }
    return (0...(run.count - word.count)).contains { run[$0...].starts(with: word) }
  }

  /// The words of each authority's name that no other has and that are not geography.
  private static let distinctiveWords: [(authority: Authority, words: Set<String>)] = {
    let common: Set<String> = ["and", "upon", "thames", "of", "london", "city", "tower", "forest"]
    return Authority.allCases.map { authority in
      let words = TextForm.nameKey(authority.name).split(separator: " ").map(String.init)
      return (authority, Set(words).subtracting(common))
    }
  }()
}

/// How many letters to add, drop, change or swap to turn one text into another.
enum EditDistance {
  /// The optimal string alignment distance; time and memory grow with the product of the lengths.
  static func between(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.utf8.prefix(64)), Array(second.utf8.prefix(64)))
    // The row before the last, the last and the one in the making: made once, then changed about.
    var before = [Int](repeating: 0, count: b.count + 1)
    var row = Array(0...b.count)
    var next = before
    for i in 0..<a.count {
      next[0] = i + 1
      for j in 0..<b.count {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        next[j + 1] = best
      }
      swap(&before, &row)
      swap(&row, &next)
    }
    return row[b.count]
  }
}
