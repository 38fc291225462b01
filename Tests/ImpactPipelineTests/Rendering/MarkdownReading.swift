/// What GitHub would make of a page of Markdown, looked for by rules made apart from the writer.
enum MarkdownReading {
  /// The kind of each line, and how many cells the table rows have.
  static func shape(of page: String) -> [String] {
    ascii(page).split(separator: "\n", omittingEmptySubsequences: true).compactMap { line in
      if line.hasPrefix("|") { return "row of \(unescaped("|", in: line))" }
      if line.hasPrefix("![") { return "picture" }
      if line.hasPrefix("[f") || line.hasPrefix("[^") { return nil }
      if line.hasPrefix("**") { return "text" }
      let mark = line.prefix { "#->*".contains($0) }
      return line.dropFirst(mark.count).hasPrefix(" ") ? String(mark) : "text"
    }
  }

  /// What a reader could follow or a browser could run, but links of the web and to the set's own files.
  static func live(in page: String) -> [String] {
    ascii(page).split(separator: "\n").flatMap { line -> [String] in
      let bare = withoutCodeAndEscapes(line)
      var live: [String] = bare.contains("<") ? ["HTML: \(line)"] : []
      for match in bare.matches(of: #/\]\(([^)]*)\)/#) {
        let target = match.1
        let isWeb = target.hasPrefix("https://loti.london/") || target.lowercased().hasPrefix("http")
        if !isWeb, target.contains(":") { live.append("a link: \(target)") }
      }
      let outside = bare.replacing(#/\]\([^)]*\)/#, with: "")
      if outside.lowercased().contains("://") { live.append("an address: \(line)") }
      if outside.firstMatch(of: #/(?i)www\.[a-z0-9]/#) != nil { live.append("a bare address: \(line)") }
      if outside.firstMatch(of: #/[A-Za-z0-9._+-]@[A-Za-z0-9-]+\.[A-Za-z]/#) != nil {
        live.append("a mail address: \(line)")
      }
      return live
    }
  }

  /// The page as Markdown sees its marks: one by one, whatever accents stand on them.
  private static func ascii(_ page: String) -> String {
    String(String.UnicodeScalarView(page.unicodeScalars.map { $0.isASCII ? $0 : "\u{FFFD}" }))
  }

  /// What is left of a line for GitHub to obey: code spans and escaped characters become a space.
  private static func withoutCodeAndEscapes(_ line: Substring) -> String {
    var out = ""
    var rest = line
    while let character = rest.first {
      if character == "\\" {
        rest = rest.dropFirst(2)
        out += " "
      } else if character == "`" {
        let fence = rest.prefix { $0 == "`" }
        rest = rest.dropFirst(fence.count)
        var inside = rest
        while let start = inside.firstIndex(of: "`") {
          let run = inside[start...].prefix { $0 == "`" }
          inside = inside[run.endIndex...]
          if run.count == fence.count {
            rest = inside
            break
          }
        }
        out += " "
      } else {
        out.append(character)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private static func unescaped(_ mark: Character, in line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for character in line {
      if character == mark, !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }
}
