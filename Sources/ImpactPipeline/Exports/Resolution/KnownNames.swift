/// The names of the 33 and of the paying partners, as people write them.
enum KnownNames {
  /// The body of a name key (``TextForm/nameKey(_:)``), with or without the words that stand around names.
  static func affiliation(of key: String) -> Affiliation? {
    if ambiguous[key] != nil { return nil }
    if let known = all[key] { return known }
    var core = key[...]
    // All of them are ASCII, and bytes are compared more quickly than characters.
    for prefix in spacedPrefixes where core.utf8.starts(with: prefix.utf8) {
      core = core[core.utf8.index(core.startIndex, offsetBy: prefix.utf8.count)...]
      break
    }
    if let known = authorities[String(core)] { return .authority(known) }
    for suffix in spacedSuffixes where core.utf8.reversed().starts(with: suffix.utf8.reversed()) {
      core = core[..<core.utf8.index(core.endIndex, offsetBy: -suffix.utf8.count)]
      break
    }
    return authorities[String(core)].map(Affiliation.authority)
  }

  /// Two or more authorities in one text: "Richmond and Wandsworth", "Camden, Islington & Haringey".
  static func shared(_ folded: String) -> Affiliation? {
    // By far the most names hold nothing that parts them, and are not taken apart.
    let isParted = folded.utf8.contains(where: ",;/+".utf8.contains)
    guard isParted || TextForm.nameKey(folded).split(separator: " ").contains("and") else { return nil }
    var parts = folded.split { ",;/+".contains($0) }.map { TextForm.nameKey(String($0)) }
    parts = parts.flatMap { part in
      affiliation(of: part) != nil
        ? [part] : part.split(separator: " and ").map { String($0) }
    }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    var found: Set<Authority> = []
    for part in parts {
      let name = part.hasPrefix("and ") ? String(part.dropFirst(4)) : part
      guard case .authority(let authority)? = affiliation(of: name) else { return nil }
      found.insert(authority)
    }
    return found.count > 1 ? .shared(found.sorted()) : nil
  }

  /// Whether a name says that it is a college, a company or another body, whatever borough's name is in it.
  static func isOutside(_ key: String) -> Bool {
    let words = Set(key.split(separator: " "))
    guard words.isDisjoint(with: ["council", "borough"]) else { return false }
    return !words.isDisjoint(with: outsideWords)
  }

  /// Abbreviations that stand for several authorities; refused, with all of them proposed.
  static let ambiguous: [String: [Authority]] = [
    "lbb": [.barnet, .bexley, .brent, .bromley],
    "lbc": [.camden, .croydon],
    "lbe": [.ealing, .enfield],
    "lbh": [.hackney, .haringey, .harrow, .havering, .hillingdon, .hounslow],
    "lbl": [.lambeth, .lewisham],
    "lbr": [.redbridge, .richmondUponThames],
    "lbs": [.southwark, .sutton],
    "lbw": [.walthamForest, .wandsworth],
  ]

  /// Name keys of the 33: their names, slugs, and what stands for one of them alone.
  static let authorities: [String: Authority] = {
    var keys: [String: Authority] = [
      "barking": .barkingAndDagenham, "lbbd": .barkingAndDagenham, "hammersmith": .hammersmithAndFulham,
      "h and f": .hammersmithAndFulham, "lbhf": .hammersmithAndFulham, "lbh and f": .hammersmithAndFulham,
      "kensington": .kensingtonAndChelsea, "rbkc": .kensingtonAndChelsea, "k and c": .kensingtonAndChelsea,
      "kingston": .kingstonUponThames, "rbk": .kingstonUponThames, "kingston on thames": .kingstonUponThames,
      "richmond": .richmondUponThames, "lbrut": .richmondUponThames,
      "richmond on thames": .richmondUponThames,
      "royal greenwich": .greenwich, "rbg": .greenwich, "lbth": .towerHamlets, "lbwf": .walthamForest,
      "lbi": .islington, "lbm": .merton, "lbn": .newham, "wcc": .westminster,
      "corporation of london": .cityOfLondon,
      "city of london corporation": .cityOfLondon, "city corporation": .cityOfLondon, "col": .cityOfLondon,
    ]
    for authority in Authority.allCases {
      keys[TextForm.nameKey(authority.name)] = authority
      keys[TextForm.nameKey(authority.details.officialName)] = authority
      keys[TextForm.nameKey(authority.rawValue)] = authority
      keys[TextForm.nameKey(authority.details.gssCode)] = authority
    }
    return keys
  }()

  private static let all: [String: Affiliation] = {
    var keys = authorities.mapValues(Affiliation.authority)
    keys["gla"] = .partner(.gla)
    keys["greater london authority"] = .partner(.gla)
    keys["greater london authority gla"] = .partner(.gla)
    keys["london councils"] = .partner(.londonCouncils)
    keys["loti"] = .outside
    keys["london office of technology and innovation"] = .outside
    keys["london office of technology and innovation loti"] = .outside
    return keys
  }()

  /// Longer ones first, so that "london borough of" is not taken for "london borough" and a rest.
  private static let spacedPrefixes = [
    "the london borough of", "the royal borough of", "london borough council of", "london borough of",
    "royal borough of", "london borough", "royal borough", "the city of", "borough of", "council of",
    "city of",
    "lb of", "rb of", "lbc", "lb", "rb", "the",
  ].map { $0 + " " }
  private static let spacedSuffixes = [
    "london borough council", "metropolitan borough council", "borough council", "city council",
    "town council",
    "county council", "london borough", "council", "borough", "lbc", "lb", "london",
  ].map { " " + $0 }
  private static let outsideWords: Set<Substring> = [
    "college", "university", "school", "academy", "limited", "ltd", "plc", "llp", "inc", "gmbh", "nhs",
    "hospital",
    "charity", "trust", "consulting", "consultancy",
  ]
}
