/// Reads what the register of aliases says a text means: an authority, `shared:Richmond;Wandsworth`,
/// `partner:London Councils`, `outside`.
enum AliasMeaning {
  static func read(_ text: String) throws(Refusal) -> Affiliation {
    let refusal = Refusal(
      .notABody, expected: "an authority's name, shared:A;B, partner:NAME or outside")
    let tidy = TextForm.tidy(text)
    let folded = tidy.lowercased()
    if folded == "outside" { return .outside }
    if folded.hasPrefix("shared:") {
      var authorities: Set<Authority> = []
      for part in ListText.read(Array(tidy.utf8).dropFirst(7)) {
        guard let authority = authority(part) else { throw refusal }
        authorities.insert(authority)
      }
      guard authorities.count > 1 else { throw refusal }
      return .shared(authorities.sorted())
    }
    if folded.hasPrefix("partner:") {
      let name = TextForm.tidy(String(tidy.dropFirst(8)))
      guard !name.isEmpty else { throw refusal }
      if case .partner(let partner)? = KnownNames.affiliation(of: TextForm.nameKey(name)) {
        return .partner(partner)
      }
      return .partner(.other(name))
    }
    guard let known = KnownNames.affiliation(of: TextForm.nameKey(tidy)) else { throw refusal }
    return known
  }

  /// The one authority of a name as the registers write it.
  static func authority(_ text: String) -> Authority? {
    guard case .authority(let authority)? = KnownNames.affiliation(of: TextForm.nameKey(text)) else {
      return nil
    }
    return authority
  }
}
