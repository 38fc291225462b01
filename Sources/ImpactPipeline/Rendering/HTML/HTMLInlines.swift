/// Running text as HTML, and what it leaves for the foot of the page.
struct HTMLInlines {
  let path: String
  /// The page's ids of its headings, by the document's ids.
  let sections: [String: String]
  private var words: [(word: String, meaning: String)] = []
  private var notes: [String] = []
  private var figures: [FigureText] = []
  private var figureIDs: Set<String> = []

  init(path: String, sections: [String: String]) {
    self.path = path
    self.sections = sections
  }

  mutating func written(_ prose: Prose) -> String {
    var out = ""
    for part in prose.inlines {
      switch part {
      case .text(let words): out += Self.keptWhole(words)
      case .strong(let words): out += "<strong>\(XMLText.content(words))</strong>"
      case .emphasis(let words): out += "<em>\(XMLText.content(words))</em>"
      case .code(let words): out += "<code>\(XMLText.content(words))</code>"
      case .link(let words, let target): out += link(words, to: target)
      case .figure(let figure): out += written(figure)
      case .term(let word, let meaning): out += term(word, meaning: meaning)
      case .note(let words):
        notes.append(words)
        let number = notes.count
        out +=
          "<sup><a href=\"#note-\(number)\" id=\"note-\(number)-from\" aria-label=\"Note \(number)\">\(number)</a></sup>"
      }
    }
    return out
  }

  private func link(_ words: String, to target: LinkTarget) -> String {
    let address: String?
    switch target {
    case .web(let text): address = SetPaths.liveAddress(text)
    case .document(let other): address = SetPaths.relative(SafeName.path(other) + ".html", from: path)
    case .file(let file): address = SetPaths.liveFile(file).map { SetPaths.relative($0, from: path) }
    case .section(let id): address = sections[SafeName.part(id)].map { "#" + $0 }
    }
    let content = XMLText.content(words)
    guard let address, words.contains(where: { $0 != " " }) else { return content }
    return "<a href=\"\(XMLText.attribute(address))\">\(content)</a>"
  }

  private mutating func written(_ figure: FigureText) -> String {
    let content = XMLText.content(figure.words)
    guard let id = figure.id else { return content }
    if figureIDs.insert(id).inserted { figures.append(figure) }
    let safe = XMLText.attribute(id)
    return "<data\(Self.whole(figure.words)) value=\"\(safe)\" title=\"\(safe)\">\(content)</data>"
  }

  /// Text as it is, or held on one line when it is a year such as `2023-24` or an amount below nought.
  static func keptWhole(_ words: String) -> String {
    let mark = whole(words)
    let content = XMLText.content(words)
    return mark.isEmpty ? content : "<span\(mark)>\(content)</span>"
  }

  /// Marks a short text without a space, such as `−£346,743`, which a browser would break after its sign.
  private static func whole(_ words: String) -> String {
    !words.contains(" ") && words.count <= 12 && words.contains { $0 == "-" || $0 == "\u{2212}" }
      ? " class=\"whole\"" : ""
  }

  private mutating func term(_ word: String, meaning: String) -> String {
    let content = XMLText.content(word)
    if words.contains(where: { $0.word == word }) { return content }
    words.append((word, meaning))
    return "<a class=\"term\" href=\"#word-\(words.count)\" id=\"word-\(words.count)-from\">\(content)</a>"
  }

  /// The words, notes and figure ids that the page used.
  func foot() -> String {
    var out = ""
    if !words.isEmpty {
      out += "<h2 id=\"words\">Words used</h2>\n<dl class=\"definitions\">\n"
      for (index, entry) in words.enumerated() {
        out +=
          "<div><dt id=\"word-\(index + 1)\"><a href=\"#word-\(index + 1)-from\">\(XMLText.content(entry.word))</a></dt>"
        out += "<dd>\(XMLText.content(entry.meaning))</dd></div>\n"
      }
      out += "</dl>\n"
    }
    if !notes.isEmpty {
      out += "<h2 id=\"notes\">Notes</h2>\n<ol class=\"notes\">\n"
      for (index, note) in notes.enumerated() {
        let number = index + 1
        out += "<li id=\"note-\(number)\">\(XMLText.content(note)) "
        out +=
          "<a href=\"#note-\(number)-from\" aria-label=\"Back to note \(number) in the text\">back</a></li>\n"
      }
      out += "</ol>\n"
    }
    if !figures.isEmpty {
      out +=
        "<details class=\"figures\">\n<summary>Figures on this page and their ids (\(figures.count))</summary>\n"
      out += "<ul>\n"
      for figure in figures {
        out += "<li>\(XMLText.content(figure.words)) <code>\(XMLText.content(figure.id ?? ""))</code></li>\n"
      }
      out += "</ul>\n</details>\n"
    }
    return out
  }
}
