/// The texts that rows are made of, already quoted as RFC 4180 wants them.
///
/// Bodies come as people write them: official names, short forms, other cases, trailing blanks, commas and quotes.
struct Vocabulary {
  let bodies: [[UInt8]]
  let domains: [[UInt8]]
  let guides: [[UInt8]]
  let areas: [[UInt8]]
  let countries: [[UInt8]]

  init(_ numbers: inout SeededNumbers) {
    var bodies: [(name: String, domain: String)] = []
    for borough in Self.boroughs {
      let domain = borough.lowercased().filter(\.isLetter).prefix(20) + ".gov.uk"
      for form in [
        borough, "London Borough of \(borough)", "LB \(borough)", "\(borough) Council",
        "\(borough), London Borough of", "\(borough) ", borough.lowercased(), "\(borough) \"the borough\"",
      ] { bodies.append((form, String(domain))) }
    }
    for index in 0..<136 {
      let name = [
        "Consultancy \(index) Ltd", "Smith, Jones & Co \(index)", "Université de Genève \(index)",
        "NHS Trust \(index)", "County Council \(index)",
      ][index % 5]
      bodies.append((name, "org\(index).co.uk"))
    }
    self.bodies = bodies.map { Self.field($0.name) }
    domains = bodies.map { Self.field($0.domain) }
    var guides: [[UInt8]] = []
    for _ in 0..<640 {
      let words = (
        Self.topics[numbers.below(16)], Self.forms[numbers.below(12)], Self.ends[numbers.below(10)]
      )
      let title =
        switch numbers.below(10) {
        case 0: "\(words.0), \(words.1) \(words.2)"
        case 1: "\(words.0): the \"\(words.1)\" \(words.2)"
        case 2: "\(words.0)\n\(words.1) \(words.2)"
        case 3: "Café £1m – \(words.0) \(words.1)"
        default: "\(words.0) \(words.1) \(words.2)"
        }
      guides.append(Self.quoted(title))
    }
    self.guides = guides
    areas = Self.areaTitles.map(Self.field)
    countries = ["United Kingdom", "Ireland", "United States", "Netherlands", "Côte d'Ivoire"].map(Self.field)
  }

  private static func field(_ text: String) -> [UInt8] {
    text.contains { $0 == "," || $0 == "\"" || $0 == "\n" } ? quoted(text) : Array(text.utf8)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    [0x22] + text.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  private static let boroughs = [
    "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "City of London", "Croydon",
    "Ealing",
    "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering",
    "Hillingdon",
    "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham",
    "Merton",
    "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest",
    "Wandsworth", "Westminster",
  ]
  private static let areaTitles = [
    "Housing and damp", "Adult social care", "Net zero", "Digital inclusion", "Temporary accommodation",
    "Data and AI", "Connectivity", "Cyber and resilience",
  ]
  private static let topics = [
    "Sensors", "Damp and mould", "Data sharing", "Note taking", "Digital exclusion", "Smart streets",
    "Fuel poverty",
    "Service design", "Assistive technology", "Procurement", "Cyber basics", "Retrofit", "Careers",
    "Rough sleeping", "Home care", "Outcomes",
  ]
  private static let forms = [
    "guide", "playbook", "toolkit", "template", "case study", "checklist", "business case", "handbook",
    "canvas",
    "map", "evaluation", "lessons",
  ]
  private static let ends = [
    "for boroughs", "at scale", "2024", "v2", "in practice", "for leaders", "(draft)", "explained", "on £5k",
    "with residents",
  ]
}
