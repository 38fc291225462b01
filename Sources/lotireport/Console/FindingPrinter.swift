import ImpactPipeline

/// Findings as text for a terminal: where, what, the line with a caret, what to do.
///
/// Findings of one kind about one subject in one file are printed once, with their number and where the first
/// of them stand, because a wrong column is one thing to put right however many rows it has.
struct FindingPrinter {
  /// Colours, or none.
  let colour: Colour
  /// True when each finding is printed by itself.
  let printsAll: Bool
  /// How many are printed before the rest is only counted.
  let limit: Int

  /// A printer that groups and stops at a hundred unless it is to print all.
  init(colour: Colour, printsAll: Bool = false, limit: Int = 100) {
    self.colour = colour
    self.printsAll = printsAll
    self.limit = printsAll ? .max : limit
  }

  /// The findings and, after them, how many of which severity there are in all; nothing for none.
  ///
  /// Those left out of a shorter list are still in the sum.
  func text(_ findings: some Collection<Finding>, of all: [Finding]? = nil) -> String {
    var text = ""
    let add = { (part: String) in text += part }
    if let all { write(findings, of: all, to: add) } else { write(findings, of: findings, to: add) }
    return text
  }

  /// The same, given piece by piece, so that a million findings are never one text.
  func write(
    _ findings: some Sequence<Finding>, of all: some Collection<Finding>, to give: (String) -> Void
  ) {
    guard !all.isEmpty else { return }
    if printsAll {
      for finding in findings { give(block(Group(finding))) }
    } else {
      let groups = grouped(findings)
      for group in groups.prefix(limit) { give(block(group)) }
      if groups.count > limit {
        give("… and \(groups.count - limit) more sorts of finding; --verbose prints them all\n")
      }
    }
    give(summary(all) + "\n")
  }

  /// `2 errors, 1 warning in 3 files`.
  func summary(_ findings: some Sequence<Finding>) -> String {
    var counts: [Severity: Int] = [:]
    var files: Set<String> = []
    for finding in findings {
      counts[finding.kind.severity, default: 0] += 1
      if let file = finding.place?.file { files.insert(file) }
    }
    let parts = Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { marked(counted($0, severity.rawValue), severity) }
    }
    guard !parts.isEmpty else { return "no findings" }
    return parts.joined(separator: ", ") + (files.isEmpty ? "" : " in \(counted(files.count, "file"))")
  }

  private struct Likeness: Hashable {
    let code: String
    let file: String?
    let subject: String?
  }

  /// Alike findings: the first, how many there are, and the first three lines that they stand on.
  private struct Group {
    let first: Finding
    var count = 1
    var lines: [Int] = []
    var hasMoreLines = false

    init(_ first: Finding) {
      self.first = first
      note(first)
    }

    mutating func add(_ finding: Finding) {
      count += 1
      note(finding)
    }

    private mutating func note(_ finding: Finding) {
      // Findings of one file, but not always of different lines.
      guard let line = finding.place?.line, !lines.contains(line) else { return }
      if lines.count < 3 { lines.append(line) } else { hasMoreLines = true }
    }
  }

  /// In the order in which each sort first appears. Takes time in proportion to the findings.
  private func grouped(_ findings: some Sequence<Finding>) -> [Group] {
    var groups: [Group] = []
    var indices: [Likeness: Int] = [:]
    for finding in findings {
      let likeness = Likeness(
        code: finding.kind.code, file: finding.place?.file, subject: finding.subject)
      if let index = indices[likeness] {
        groups[index].add(finding)
      } else {
        indices[likeness] = groups.count
        groups.append(Group(finding))
      }
    }
    return groups
  }

  private func block(_ group: Group) -> String {
    let first = group.first
    let kind = first.kind
    var text = first.place.map { colour.strong($0.description.showingControls) + ": " } ?? ""
    text +=
      "\(marked(kind.severity.rawValue, kind.severity))[\(kind.code)]: \(first.message.showingControls)\n"
    if let excerpt = first.excerpt { text += lines(of: excerpt, number: first.place?.line) }
    if group.count > 1 { text += "   \(group.count) like this\(places(of: group))\n" }
    return text + "   \(first.remedy.showingControls)\n"
  }

  private func places(of group: Group) -> String {
    guard let first = group.lines.first else { return "" }
    let isAll = !group.hasMoreLines
    let numbers = group.lines.map(String.init)
    if numbers.count == 1 { return isAll ? ", all on line \(first)" : ", from line \(first)" }
    return isAll ? ": lines \(numbers.inWords("and"))" : ": lines \(numbers.joined(separator: ", ")) and more"
  }

  private func lines(of excerpt: Excerpt, number: Int?) -> String {
    let before = excerpt.line.prefix(excerpt.start)
    let part = excerpt.line.dropFirst(excerpt.start).prefix(excerpt.length)
    let margin = number.map { "   \($0) | " } ?? "   | "
    let gap = String(repeating: " ", count: margin.count - 2) + "| "
    let indent = String(repeating: " ", count: String(before).showingControls.terminalWidth)
    let caret = String(repeating: "^", count: max(1, String(part).showingControls.terminalWidth))
    return
      "\(colour.faint(margin))\(excerpt.line.showingControls)\n\(colour.faint(gap))\(indent)\(colour.error(caret))\n"
  }

  private func marked(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .note: colour.note(text)
    case .warning: colour.warning(text)
    case .error: colour.error(text)
    }
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
