/// Whose row it is, settled once for each distinct organisation text and each distinct email domain.
struct StreamedBodies: Sendable {
  private let resolver: AuthorityResolver
  private var names = ByteInterner()
  private var namesBodies: [Affiliation] = []
  private var domains = ByteInterner()
  private var domainsBodies: [Affiliation] = []

  init(_ resolver: AuthorityResolver) { self.resolver = resolver }

  /// The body of a row, as ``AuthorityResolver/affiliation(organisation:email:)`` settles it.
  mutating func affiliation(organisation: ArraySlice<UInt8>, email: ArraySlice<UInt8>) -> Affiliation {
    let named: Affiliation = organisation.isEmpty ? .unstated : name(organisation)
    guard named.exactness < 2, !email.isEmpty else { return named }
    let byDomain = domain(Self.domain(of: email))
    if case .unresolved = byDomain, case .unresolved = named { return named }
    return byDomain
  }

  private mutating func name(_ text: ArraySlice<UInt8>) -> Affiliation {
    let (number, isNew) = names.number(of: text, hash: ByteInterner.hash(text))
    if isNew { namesBodies.append(resolver.affiliation(ofName: String(decoding: text, as: UTF8.self))) }
    return namesBodies[number]
  }

  private mutating func domain(_ text: ArraySlice<UInt8>) -> Affiliation {
    let (number, isNew) = domains.number(of: text, hash: ByteInterner.hash(text))
    if isNew {
      let domain = String(decoding: text, as: UTF8.self)
      domainsBodies.append(domain.contains(".") ? resolver.affiliation(ofDomain: domain) : .unstated)
    }
    return domainsBodies[number]
  }

  /// What stands after the last `@`, or all of it: some exports give domains alone.
  static func domain(of email: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = email
    if let at = text.lastIndex(of: 0x40) { text = text[(at + 1)...] }
    if text.last == 0x3E { text = text.dropLast() }
    return text
  }
}
