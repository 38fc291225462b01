/// Names for files and headings, made of a fixed alphabet whatever the data holds.
///
/// A name is one or more of `a-z 0-9 -`, never starts or ends with `-`, is at most 80 long, and is never a
/// name that an operating system keeps for itself, so it can neither leave its folder nor hide in it.
public enum SafeName {
  static let longest = 80

  /// A text as one safe name: `Hammersmith & Fulham` gives `hammersmith-and-fulham`. Texts without a Latin
  /// letter or digit give a name made from their characters' numbers, so that two of them stay apart.
  public static func part(_ text: String) -> String {
    if isPart(text) { return text }
    var letters = Letters()
    if text.utf8.allSatisfy({ $0 < 128 }) {
      for byte in text.utf8 { letters.take(byte) }
    } else {
      for character in text.lowercased() { letters.take(character) }
    }
    var name = String(decoding: letters.name, as: UTF8.self)
    if name.isEmpty {
      let numbers = text.unicodeScalars.prefix(8).map { String($0.value, radix: 16) }
      name = (["x"] + numbers).joined(separator: "-")
    }
    name = String(name.prefix(longest))
    while name.hasSuffix("-") { name.removeLast() }
    return reserved.contains(name) ? name + "-file" : name
  }

  /// The letters and digits of a text, with a hyphen for whatever stands between them.
  private struct Letters {
    var name: [UInt8] = []
    private var pendingHyphen = false

    /// Takes a character of ASCII: all that most texts hold, so that they are gone through byte by byte.
    mutating func take(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "&"):
        pendingHyphen = true
        for letter in "and".utf8 { add(letter) }
        pendingHyphen = true
      case UInt8(ascii: "'"): break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte)
      default: pendingHyphen = true
      }
    }

    /// Takes a character in lower case.
    mutating func take(_ character: Character) {
      let base = SafeName.plain[character] ?? String(character)
      if base == "\u{2019}" { return }
      if base.utf8.count == 1, let byte = base.utf8.first { return take(byte) }
      let kept = base.utf8.filter {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
      }
      if kept.isEmpty { pendingHyphen = true }
      for byte in kept { add(byte) }
    }

    private mutating func add(_ byte: UInt8) {
      if pendingHyphen && !name.isEmpty { name.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      name.append(byte)
    }
  }

  /// Whether a text is what ``part(_:)`` would make of it; most are, being names that were made before.
  private static func isPart(_ text: String) -> Bool { isPart(text[...].utf8) }

  /// Whether a text is what ``path(_:)`` would make of it.
  private static func isPath(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      guard isPart(rest[..<slash]) else { return false }
      rest = rest[rest.index(after: slash)...]
    }
    return isPart(rest)
  }

  private static func isPart(_ text: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var previous = hyphen
    var count = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case hyphen where previous != hyphen: break
      default: return false
      }
      previous = byte
      count += 1
    }
    guard previous != hyphen, count <= longest else { return false }
    // The names kept are of three letters, with or without a digit.
    return !(3...4 ~= count && reserved.contains(String(Substring(text))))
  }

  /// A safe name for each text, no two alike; of equal ones the later get `-2`, `-3`, in the order given.
  public static func unique(_ texts: [String]) -> [String] {
    var used: Set<String> = []
    return texts.map { text in
      let base = part(text)
      var name = base
      var count = 1
      while !used.insert(name).inserted {
        count += 1
        name = "\(base.prefix(longest - 8))-\(count)"
      }
      return name
    }
  }

  /// A path of safe names, each part made safe: `boroughs/../x` gives `boroughs/x`.
  public static func path(_ text: String) -> String {
    if isPath(text) { return text }
    let parts = text.split(separator: "/").map(String.init).filter { !$0.allSatisfy { $0 == "." } }
    return parts.isEmpty ? part("") : parts.map(part).joined(separator: "/")
  }

  /// Letters of London's and its neighbours' names without their marks.
  fileprivate static let plain: [Character: String] = [
    "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e", "é": "e",
    "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o",
    "õ": "o", "ö": "o", "ø": "o", "œ": "oe", "ß": "ss", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y",
    "ÿ": "y", "ł": "l", "ş": "s", "š": "s", "ž": "z", "ć": "c", "č": "c",
  ]

  /// Names that Windows keeps for devices.
  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for number in 1...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
    return names
  }()
}
