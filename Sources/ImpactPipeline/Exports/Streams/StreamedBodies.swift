/// Whose row it is, settled once for each distinct organisation text and each distinct email domain.
struct StreamedBodies: Sendable {
  private let resolver: AuthorityResolver
  private var names = KeyTable()
  private var namesBodies: [Affiliation] = []
  private var namesHide: [Bool] = []
  private var domains = KeyTable()
  private var domainsBodies: [Affiliation] = []

  /// Whether the last organisation asked for held characters that show nothing or change direction.
  private(set) var hidesCharacters = false

  init(_ resolver: AuthorityResolver) { self.resolver = resolver }

  /// The body of a row, as ``AuthorityResolver/affiliation(organisation:email:)`` settles it.
  mutating func affiliation(organisation: ArraySlice<UInt8>, email: ArraySlice<UInt8>) -> Affiliation {
    let named = affiliation(named: organisation)
    guard named.exactness < 2, !email.isEmpty else { return named }
    return Self.settled(named, affiliation(at: email))
  }

  /// The body of a row that names one inexactly or not at all and has an address.
  static func settled(_ named: Affiliation, _ byDomain: Affiliation) -> Affiliation {
    if case .unresolved = byDomain, case .unresolved = named { return named }
    return byDomain
  }

  /// The body that an organisation's text names.
  mutating func affiliation(named text: ArraySlice<UInt8>) -> Affiliation {
    hidesCharacters = false
    if text.isEmpty { return .unstated }
    let number = names.id(of: text, at: 0)
    if number == namesBodies.count {
      let name = String(decoding: text, as: UTF8.self)
      namesBodies.append(resolver.affiliation(ofName: name))
      namesHide.append(TextForm.hasInvisible(name))
    }
    hidesCharacters = namesHide[number]
    return namesBodies[number]
  }

  /// The body that an address belongs to.
  mutating func affiliation(at email: ArraySlice<UInt8>) -> Affiliation {
    let text = Self.domain(of: email)
    let number = domains.id(of: text, at: 0)
    if number == domainsBodies.count {
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
