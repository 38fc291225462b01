/// The sums that a report prints, done as a stranger does them: numbers and + − × ÷ and brackets, words skipped.
enum PrintedArithmetic {
  /// What a working comes to; `nil` where it holds no sum that can be done.
  static func value(of working: String) -> Double? {
    if working == "nothing to add" { return 0 }
    // Brackets without a sign in them say something, they group nothing.
    let bare = working.replacing(#/\([^()]*\)/#) { group in
      group.output.contains(#/ [+−×÷] /#) ? String(group.output) : ""
    }
    var tokens = bare.matches(of: #/£?[0-9][0-9,]*(?:\.[0-9]+)?|[+−×÷()]/#).map { String($0.output) }[...]
    guard let result = sum(&tokens), tokens.isEmpty else { return nil }
    return result
  }

  /// The numbers that are put into a working.
  static func operands(of working: String) -> [Double] {
    working.matches(of: #/£?([0-9][0-9,]*(?:\.[0-9]+)?)/#).compactMap { plain($0.output.1) }
  }

  private static func sum(_ tokens: inout ArraySlice<String>) -> Double? {
    guard var total = product(&tokens) else { return nil }
    while let sign = tokens.first, sign == "+" || sign == "−" {
      tokens.removeFirst()
      guard let next = product(&tokens) else { return nil }
      total += sign == "+" ? next : -next
    }
    return total
  }

  private static func product(_ tokens: inout ArraySlice<String>) -> Double? {
    guard var total = factor(&tokens) else { return nil }
    while let sign = tokens.first, sign == "×" || sign == "÷" {
      tokens.removeFirst()
      guard let next = factor(&tokens) else { return nil }
      total = sign == "×" ? total * next : total / next
    }
    return total
  }

  private static func factor(_ tokens: inout ArraySlice<String>) -> Double? {
    guard let first = tokens.popFirst() else { return nil }
    if first == "−" { return factor(&tokens).map { -$0 } }
    if first == "(" {
      guard let inner = sum(&tokens), tokens.popFirst() == ")" else { return nil }
      return inner
    }
    return plain(first)
  }

  /// `£1,234.50` as a number.
  static func plain(_ text: some StringProtocol) -> Double? {
    Double(String(text).filter { $0 != "," && $0 != "£" })
  }
}

/// A number as a report prints it, with how finely it is rounded.
struct PrintedNumber: Hashable {
  let words: String
  let value: Double
  /// One unit of its last figure.
  let unit: Double

  /// `−£5,848`, `£3.06m`, `60%`, `2.5`, `45p`.
  init?(_ words: some StringProtocol) {
    let text = String(words)
    guard let match = text.firstMatch(of: #/([−\u{2212}]?)£?([0-9][0-9,]*)(?:\.([0-9]+))?(m|bn|p\b|%)?/#),
      let digits = PrintedArithmetic.plain(match.2 + "." + (match.3 ?? "0"))
    else { return nil }
    let scale: Double =
      switch match.4 {
      case "m": 1_000_000
      case "bn": 1_000_000_000
      case "p": 0.01
      default: 1
      }
    self.words = String(match.0)
    value = (match.1.isEmpty ? 1 : -1) * digits * scale
    // Millions have three figures, noughts at the end left out: £3.06m, £1.4m, £12m.
    let places = match.4 == "m" || match.4 == "bn" ? 2 : match.3?.count ?? 0
    unit = scale * (0..<places).reduce(1) { unit, _ in unit / 10 }
  }

  /// True when an exact amount is printed so.
  func prints(_ exact: Double) -> Bool { abs(exact - value) <= unit / 2 + 1e-6 + abs(exact) * 1e-9 }
}

/// A Markdown report as it is read aloud: its lines and tables, without the ids of figures.
struct PrintedReport {
  let lines: [String]
  let tables: [PrintedTable]

  init(markdown: String) {
    let text = markdown.replacing(#/\[([^\]]+)\]\[f[0-9]+\]/#) { String($0.output.1) }
    lines = text.split(separator: "\n").map(String.init).filter {
      $0.firstMatch(of: #/^\[f[0-9]+\]:/#) == nil
    }
    var tables: [PrintedTable] = []
    var rows: [[String]] = []
    var caption = ""
    for line in lines + [""] {
      if line.hasPrefix("|") {
        rows.append(line.split(separator: "|").map { String($0).trimmedSpaces })
      } else if !rows.isEmpty {
        tables.append(PrintedTable(caption: caption, columns: rows[0], rows: Array(rows.dropFirst(2))))
        rows = []
      }
      if !line.hasPrefix("|") { caption = line.trimmedSpaces }
    }
    self.tables = tables
  }

  /// The tables that have these columns, the first and any others between them left open.
  func tables(with columns: [String]) -> [PrintedTable] {
    tables.filter { table in columns.allSatisfy(table.columns.contains) }
  }
}

/// A table of it.
struct PrintedTable {
  /// The line before it.
  let caption: String
  let columns: [String]
  let rows: [[String]]

  /// The cell of a row under a heading.
  func cell(_ row: [String], _ column: String) -> String {
    columns.firstIndex(of: column).flatMap { $0 < row.count ? row[$0] : nil } ?? ""
  }
}

extension String {
  /// Without spaces and stars at its ends.
  var trimmedSpaces: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "*" { text.removeFirst() }
    while let last = text.last, last == " " || last == "*" { text.removeLast() }
    return String(text)
  }
}
