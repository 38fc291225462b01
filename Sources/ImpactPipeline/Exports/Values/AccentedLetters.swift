/// Letters with accents, which Unicode spells in two ways: as one character, and as a letter and its marks.
///
/// Swift already takes the two spellings for equal; this gives them the same bytes, and finds the bare letter. It
/// covers Latin, Greek and Cyrillic. Foundation would cover the rest too, but loading it takes longer than the
/// program otherwise needs to start, and texts in other scripts stay as they were written, in either spelling.
enum AccentedLetters {
  /// The text with each letter and its marks as one character where there is one.
  static func composed(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(standsAlone) { return text }
    var scalars = String.UnicodeScalarView()
    for character in text {
      if let single = singles[character] {
        scalars.append(single)
      } else {
        scalars.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(scalars)
  }

  /// Whether a character is neither a mark nor one of two spellings: Latin, punctuation, signs of currency.
  ///
  /// A text of such alone is as it should be, and spares the making of a table of all others.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0: true
    default: false
    }
  }

  /// The Latin letter that an accented one is without its marks; `nil` for all others, among them those whose
  /// stroke is a part of the letter, as in ø.
  static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Below stands no letter with a mark, and a run that meets none spares the making of the table.
    scalar.value < 0xC0 ? nil : bareLetters[scalar]
  }

  /// The three scripts, and before them the five signs that some of their characters are equal to.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x3B...0x3B, 0x60...0x60, 0xB4...0xB4, 0xB7...0xB7, 0x2B9...0x2B9, 0xC0...0x24F, 0x370...0x4FF,
    0x1E00...0x1FFF,
  ]

  /// By the character itself, which is equal, and hashes alike, in both spellings.
  private static let singles: [Character: Unicode.Scalar] = {
    var singles: [Character: Unicode.Scalar] = [:]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      // Where two are equal, the one with the lower number is the usual one.
      singles[Character(scalar)] = singles[Character(scalar)] ?? scalar
    }
    return singles
  }()

  private static let bareLetters: [Unicode.Scalar: Unicode.Scalar] = {
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    let marks = [
      "ACUTE", "BREVE", "BREVE BELOW", "CARON", "CEDILLA", "CIRCUMFLEX", "CIRCUMFLEX BELOW", "COMMA BELOW",
      "DIAERESIS",
      "DIAERESIS BELOW", "DOT ABOVE", "DOT BELOW", "DOUBLE ACUTE", "DOUBLE GRAVE", "GRAVE", "HOOK ABOVE",
      "HORN",
      "INVERTED BREVE", "LINE BELOW", "MACRON", "OGONEK", "RING ABOVE", "RING BELOW", "TILDE", "TILDE BELOW",
    ]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      // A Latin letter's name is "LATIN SMALL LETTER E WITH CIRCUMFLEX AND ACUTE"; bytes are cut up, since to look for
      // words in some 1,500 texts took a fortieth of a small run.
      guard let name = scalar.properties.name, name.utf8.starts(with: "LATIN ".utf8) else { continue }
      let words = name.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
      guard words.count > 3, ["CAPITAL", "SMALL"].contains(words[1]), words[2] == "LETTER",
        let with = words.firstIndex(of: "WITH"), words[with - 1].utf8.count == 1
      else { continue }
      let names = words[(with + 1)...].split(separator: "AND").map { $0.joined(separator: " ") }
      guard names.allSatisfy(marks.contains),
        let bare =
          (words[1] == "CAPITAL" ? String(words[with - 1]) : words[with - 1].lowercased()).unicodeScalars
          .first
      else { continue }
      letters[scalar] = bare
    }
    return letters
  }()
}
