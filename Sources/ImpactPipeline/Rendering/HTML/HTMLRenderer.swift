/// Writes a document as one page that needs nothing else: no network, no fonts, no script to be read.
///
/// The page declares a content security policy that forbids every request, so neither it nor anything in
/// the data can fetch or send. Charts are drawn in two widths, of which the reader's screen shows one.
public struct HTMLRenderer: Sendable {
  /// The reports that the page's navigation lists.
  public let site: SiteMap

  /// A renderer for a set of reports.
  public init(site: SiteMap = SiteMap(groups: [])) { self.site = site }

  /// The whole page, ending in a line feed.
  public func render(_ document: Document) -> String {
    let path = SetPaths.report(document, extension: "html")
    var body = HTMLBody(document: document, path: path)
    body.write()
    let contents = self.contents(body.contents)
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src '\(PageScript.digest)'; img-src data:; "
      + "base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="\(XMLText.attribute(document.language))">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
      <meta name="color-scheme" content="light dark"/>
      <link rel="icon" href="data:,"/>
      <title>\(XMLText.content(document.title)) – LOTI impact reports</title>
      <style>
      \(PageStyle.css)</style>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the report</a>
      \(masthead(path: path))<div class="page\(contents.isEmpty ? "" : " has-contents")">
      <main id="main" tabindex="-1">
      \(opening(document))\(contents)<div class="text">
      \(body.text)</div>
      </main>
      </div>
      <footer class="colophon">
      <p>\(Self.colophon)</p>
      </footer>
      <script>\(PageScript.source)</script>
      </body>
      </html>

      """
  }

  private static let colophon =
    "Made from LOTI’s own exports. Every figure has an id, listed at the end of the page; the same id leads to "
    + "its formula and its source rows."

  private func opening(_ document: Document) -> String {
    var out = "<header class=\"opening\">\n"
    let readers = document.readersSentence
    switch document.status {
    case .draft:
      out += "<p class=\"status\"><strong>Draft</strong> \(XMLText.content(readers))Not signed off.</p>\n"
    case .signed(let words): out += "<p class=\"status\">\(XMLText.content(readers + words))</p>\n"
    }
    out += "<h1>\(XMLText.content(document.title))</h1>\n"
    if !document.subtitle.isEmpty {
      out += "<p class=\"subtitle\">\(XMLText.content(document.subtitle))</p>\n"
    }
    return out + "</header>\n"
  }

  private func contents(_ entries: [(id: String, title: String)]) -> String {
    guard !entries.isEmpty else { return "" }
    let items = entries.map { "<li><a href=\"#\($0.id)\">\(XMLText.content($0.title))</a></li>\n" }.joined()
    return """
      <nav class="contents" aria-labelledby="contents-title">
      <p class="nav-title" id="contents-title">On this page</p>
      <ol>
      \(items)</ol>
      </nav>

      """
  }

  private func masthead(path: String) -> String {
    let home = XMLText.attribute(SetPaths.relative("index.html", from: path))
    var out =
      "<header class=\"masthead\">\n<p class=\"mark\"><a href=\"\(home)\">LOTI impact reports</a></p>\n"
    if !site.groups.isEmpty {
      out +=
        "<nav aria-label=\"Reports\">\n<details>\n<summary>All reports</summary>\n<div class=\"groups\">\n"
      for group in site.groups {
        out += "<div>\n<p class=\"nav-title\">\(XMLText.content(group.title))</p>\n<ul>\n"
        for entry in group.entries { out += link(entry, from: path) }
        out += "</ul>\n</div>\n"
      }
      out += "</div>\n</details>\n</nav>\n"
    }
    return out + "</header>\n"
  }

  private func link(_ entry: SiteMap.Entry, from path: String) -> String {
    let target = SafeName.path(entry.path) + ".html"
    let current = target == path ? " aria-current=\"page\"" : ""
    let address = XMLText.attribute(SetPaths.relative(target, from: path))
    return "<li><a href=\"\(address)\"\(current)>\(XMLText.content(entry.title))</a></li>\n"
  }
}
