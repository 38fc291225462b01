/// Where the files of a set lie, and how one leads to another.
///
/// All paths are from the set's root, with `/`, and made of safe names; nothing here looks at a disk.
public enum SetPaths {
  /// The table of every figure, where figure ids lead.
  public static let figures = "data/figures.csv"

  /// The file of a report in a format: `boroughs/camden.md`.
  public static func report(_ document: Document, extension ext: String) -> String {
    "\(SafeName.path(document.path)).\(ext)"
  }

  /// The file of a chart: `charts/boroughs-camden-value-against-fee.svg`.
  public static func chart(_ chart: Chart, of document: Document) -> String {
    let place = SafeName.path(document.path).utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
    return "charts/\(String(decoding: place, as: UTF8.self))-\(chart.id).svg"
  }

  /// How a file at `path` is reached from a report at `from`: `../data/figures.csv`.
  static func relative(_ path: String, from: String) -> String {
    let (target, place) = (path.utf8Span.span, from.utf8Span.span)
    let slash = UInt8(ascii: "/")
    // Where the last folder ends that both lie in.
    var shared = 0
    var index = 0
    while index < target.count, index < place.count, target[index] == place[index] {
      index += 1
      if target[index - 1] == slash { shared = index }
    }
    var way: [UInt8] = []
    for index in shared..<place.count where place[index] == slash { way.append("../") }
    way.append(target.extracting(shared...))
    return String(decoding: way, as: UTF8.self)
  }

  /// A web address that may be a live link: plain http or https, without spaces, quotes, brackets,
  /// credentials or anything that is not ASCII; `nil` for all others.
  static func liveAddress(_ text: String) -> String? {
    let lowered = text.lowercased()
    let rest: Substring
    if lowered.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if lowered.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else {
      return nil
    }
    let host = rest.prefix { !"/?#".contains($0) }
    let allowed = text.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !#"<>"'`\|^{}()[]"#.utf8.contains(byte)
    }
    guard allowed, !host.isEmpty, !host.contains("@") else { return nil }
    return text
  }

  /// A file of the set that a link may lead to: parts of letters, digits, `.`, `_` and `-`, none of them
  /// `..`; `nil` for all others.
  static func liveFile(_ path: String) -> String? {
    var opensPart = true
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): opensPart = false
      case UInt8(ascii: ".") where !opensPart: break
      case UInt8(ascii: "/") where !opensPart: opensPart = true
      default: return nil
      }
    }
    return opensPart ? nil : path
  }
}
