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
    let place = SafeName.path(document.path).split(separator: "/").joined(separator: "-")
    return "charts/\(place)-\(chart.id).svg"
  }

  /// How a file at `path` is reached from a report at `from`: `../data/figures.csv`.
  static func relative(_ path: String, from: String) -> String {
    let target = path.split(separator: "/")
    let folder = from.split(separator: "/").dropLast()
    var shared = 0
    while shared < folder.count, shared < target.count - 1, folder[shared] == target[shared] { shared += 1 }
    return (Array(repeating: "..", count: folder.count - shared) + target[shared...].map(String.init))
      .joined(separator: "/")
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
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".")
        && part.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2E || byte == 0x5F || byte == 0x2D
        }
    }
    return isSafe ? path : nil
  }
}
