/// How everything looks, chosen once: type, spacing and colour, shared by pages and charts.
///
/// Colours are the government analysis palette. Body text is a sans serif of Arial's widths, which every
/// system has and ``TextMetrics`` knows; headings are a book face. Sizes are in CSS pixels.
enum Look {
  /// Text, tables and charts. All four first faces have the same widths.
  static let bodyFaces = #""Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif"#
  /// Titles and headline figures.
  static let headingFaces =
    #""Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif"#
  /// Ids and file names.
  static let codeFaces = #"ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace"#

  /// Sizes of type, each about a fifth above the one before.
  enum Size {
    /// The least that is ever printed: ticks, notes, captions.
    static let small = 13.0
    /// Labels in charts.
    static let label = 13.5
    /// Running text.
    static let body = 17.0
  }

  /// Distances, in steps of four.
  enum Space {
    static let hair = 4.0
    static let small = 8.0
    static let medium = 16.0
    static let large = 32.0
  }

  /// The width of a chart beside its text, and of its form for a telephone.
  enum ChartWidth {
    static let wide = 720.0
    static let narrow = 312.0
  }
}

/// A colour by what it is for. Pages and charts name these and nothing else.
enum Paint: String, CaseIterable, Sendable {
  /// What the page is made of.
  case paper
  /// Panels and striped rows.
  case panel
  /// Hair lines that part things.
  case rule
  /// Words.
  case ink
  /// Words that stand back: ticks, captions.
  case muted
  /// Words that lead somewhere.
  case link
  /// The first, second … subject of a chart.
  case first, second, third, fourth, fifth, sixth
  /// What the subject is compared with.
  case quiet
  /// Shades from little to much.
  case shade1, shade2, shade3, shade4, shade5
  /// Words on the shades.
  case onShade1, onShade2, onShade3, onShade4, onShade5
  /// The edge of something that is to be taken with care.
  case caution

  /// The colour on a light page, as `#RRGGBB`.
  var light: String {
    switch self {
    case .paper: "#FFFFFF"
    case .panel: "#F3F5F7"
    case .rule: "#D3D9DE"
    case .ink: "#14191D"
    case .muted: "#4B565E"
    case .link: "#12436D"
    case .first: "#12436D"
    case .second: "#28A197"
    case .third: "#801650"
    case .fourth: "#F46A25"
    case .fifth: "#3D3D3D"
    case .sixth: "#A285D1"
    case .quiet: "#7590A8"
    case .shade1: "#DCE6EF"
    case .shade2: "#B3C9DC"
    case .shade3: "#7FA3C4"
    case .shade4: "#41739F"
    case .shade5: "#12436D"
    case .onShade1, .onShade2, .onShade3: "#14191D"
    case .onShade4, .onShade5: "#FFFFFF"
    case .caution: "#801650"
    }
  }

  /// The colour on a dark page, as `#RRGGBB`.
  var dark: String {
    switch self {
    case .paper: "#11171C"
    case .panel: "#1B242B"
    case .rule: "#3A4750"
    case .ink: "#EEF2F4"
    case .muted: "#B3BEC6"
    case .link: "#9CCBF5"
    case .first: "#7FB5E6"
    case .second: "#45C4B8"
    case .third: "#E58BBF"
    case .fourth: "#FF9A66"
    case .fifth: "#C9D0D5"
    case .sixth: "#C3ACEB"
    case .quiet: "#6C8396"
    case .shade1: "#22323F"
    case .shade2: "#2C4A63"
    case .shade3: "#3D6A91"
    case .shade4: "#74A5D1"
    case .shade5: "#B9D9F4"
    case .onShade1, .onShade2, .onShade3: "#FFFFFF"
    case .onShade4, .onShade5: "#11171C"
    case .caution: "#E58BBF"
    }
  }

  /// The name as a CSS custom property and a class: `on-shade1`.
  var cssName: String {
    let isCapital = { (byte: UInt8) in UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte }
    let name = rawValue
    guard name.utf8.contains(where: isCapital) else { return name }
    let bytes = name.utf8.flatMap { isCapital($0) ? [UInt8(ascii: "-"), $0 | 0x20] : [$0] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The shade of a part between nothing and all, and what to write on it.
  static func shade(_ part: Double) -> (fill: Paint, ink: Paint) {
    switch part {
    case ..<0.2: (.shade1, .onShade1)
    case ..<0.4: (.shade2, .onShade2)
    case ..<0.6: (.shade3, .onShade3)
    case ..<0.8: (.shade4, .onShade4)
    default: (.shade5, .onShade5)
    }
  }

  /// The subjects of a chart, in the order they are used.
  static let subjects: [Paint] = [.first, .fourth, .second, .third, .fifth, .sixth]
}
