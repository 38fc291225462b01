/// Settles which body a text or an email domain stands for, by stated rules alone; it never guesses.
///
/// In this order: an alias of the register, exactly; the name, whatever its case, accents and the words around
/// it ("London Borough of", "Council"); the email domain or one it stands under. What no rule settles is
/// unresolved, and ``proposals(for:)`` says whom it may mean.
struct AuthorityResolver: Sendable {
  private let aliases: [String: Affiliation]

  /// A resolver that knows these aliases beside its built-in names; of two for one text the first holds.
  init(aliases: [Alias] = []) {
    self.aliases = Dictionary(
      aliases.map { (TextForm.folded($0.text), $0.means) }, uniquingKeysWith: { first, _ in first })
  }

  /// The body that a row names, by its organisation or else by its address.
  func affiliation(organisation: String?, email: EmailAddress?) -> Affiliation {
    let named = organisation.map(affiliation(ofName:)) ?? .unstated
    guard let email else { return named }
    switch named {
    case .authority, .shared, .partner, .outside: return named
    case .unresolved, .unstated:
      let byDomain = affiliation(ofDomain: email.domain)
      if case .unresolved = byDomain, case .unresolved = named { return named }
      return byDomain
    }
  }

  /// The body that a text in an organisation column names.
  func affiliation(ofName text: String) -> Affiliation {
    let folded = TextForm.folded(text)
    if folded.isEmpty || CellText.isMissing(Array(folded.utf8)[...]) { return .unstated }
    if let alias = aliases[folded] { return alias }
    // An address in the wrong column is personal; only its domain is looked at and kept.
    if folded.utf8.contains(0x40) {
      guard let email = EmailAddress(Array(folded.utf8)[...]) else { return .unstated }
      return affiliation(ofDomain: email.domain)
    }
    let key = TextForm.nameKey(folded)
    if let known = KnownNames.affiliation(of: key) { return known }
    if let several = KnownNames.shared(folded) { return several }
    if KnownNames.isOutside(key) { return .outside }
    return .unresolved(TextForm.tidy(text))
  }

  /// The body that an email domain, or a domain it stands under, belongs to.
  func affiliation(ofDomain domain: String) -> Affiliation {
    let folded = TextForm.folded(domain)
    if folded.isEmpty { return .unstated }
    var rest = folded[...]
    while !rest.isEmpty {
      if let alias = aliases[String(rest)] ?? aliases["@" + rest] { return alias }
      if let known = KnownDomains.all[String(rest)] { return known }
      guard let dot = rest.firstIndex(of: ".") else { break }
      rest = rest[rest.index(after: dot)...]
    }
    return KnownDomains.isOutside(folded) ? .outside : .unresolved(folded)
  }

  /// True for the domains of LOTI's own staff, who put events on.
  static func isStaffDomain(_ domain: String) -> Bool {
    domain == "loti.london" || domain.hasSuffix(".loti.london")
  }
}
