/// Affiliations of texts and domains already seen, so that each distinct one is resolved once.
struct ResolvedBodies: Sendable {
  private let resolver: AuthorityResolver
  private var names: [String: Affiliation] = [:]
  private var domains: [String: Affiliation] = [:]

  init(_ resolver: AuthorityResolver) { self.resolver = resolver }

  /// As ``AuthorityResolver/affiliation(organisation:email:)``.
  mutating func affiliation(organisation: String?, email: EmailAddress?) -> Affiliation {
    let named = organisation.map { name(of: $0) } ?? .unstated
    guard let email, named.exactness < 2 else { return named }
    let byDomain = domain(email.domain)
    if case .unresolved = byDomain, case .unresolved = named { return named }
    return byDomain
  }

  private mutating func name(of text: String) -> Affiliation {
    if let known = names[text] { return known }
    let affiliation = resolver.affiliation(ofName: text)
    names[text] = affiliation
    return affiliation
  }

  private mutating func domain(_ text: String) -> Affiliation {
    if let known = domains[text] { return known }
    let affiliation = resolver.affiliation(ofDomain: text)
    domains[text] = affiliation
    return affiliation
  }
}
