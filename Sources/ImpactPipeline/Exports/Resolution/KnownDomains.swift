/// The email domains of the 33, of services that several share, and of the paying partners.
enum KnownDomains {
  /// Each domain and whose it is; domains under one belong to the same body.
  static let all: [String: Affiliation] = {
    var domains: [String: Affiliation] = [
      "richmondandwandsworth.gov.uk": .shared([.richmondUponThames, .wandsworth]),
      "london.gov.uk": .partner(.gla), "londoncouncils.gov.uk": .partner(.londonCouncils),
      "loti.london": .outside,
    ]
    for authority in Authority.allCases {
      for domain in authority.details.domains { domains[domain] = .authority(authority) }
    }
    return domains
  }()

  /// Whether a domain belongs to a kind of body that is none of the 33: schools, universities, health, police.
  static func isOutside(_ domain: String) -> Bool {
    [".ac.uk", ".sch.uk", ".nhs.uk", ".police.uk", ".mod.uk", ".parliament.uk"].contains {
      domain.hasSuffix($0) || domain == $0.dropFirst()
    } || domain == "nhs.net" || domain.hasSuffix(".nhs.net")
  }
}
