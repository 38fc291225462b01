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
  func text(_ findings: [Finding], of all: [Finding]? = nil) -> String {
    let all = all ?? findings
    guard !all.isEmpty else { return "" }
    let groups = grouped(findings)
    var text = ""
    for group in groups.prefix(limit) { text += block(group) }
    if groups.count > limit {
      text += "… and \(groups.count - limit) more sorts of finding; --verbose prints them all\n"
    }
    return text + summary(all) + "\n"
  }

  /// `2 errors, 1 warning in 3 files`.
  func summary(_ findings: [Finding]) -> String {
    var counts: [Severity: Int] = [:]
    for finding in findings { counts[finding.kind.severity, default: 0] += 1 }
    let parts = Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { marked(counted($0, severity.rawValue), severity) }
    }
    let files = Set(findings.compactMap { $0.place?.file }).count
    guard !parts.isEmpty else { return "no findings" }
    return parts.joined(separator: ", ") + (files == 0 ? "" : " in \(counted(files, "file"))")
  }

  private struct Likeness: Hashable {
    let code: String
    let file: String?
    let subject: String?
  }

  /// In the order in which each sort first appears. Takes time in proportion to the findings.
  private func grouped(_ findings: [Finding]) -> [[Finding]] {
    if printsAll { return findings.map { [$0] } }
    var groups: [[Finding]] = []
    var indices: [Likeness: Int] = [:]
    for finding in findings {
      let likeness = Likeness(
        code: finding.kind.code, file: finding.place?.file, subject: finding.subject)
      if let index = indices[likeness] {
        groups[index].append(finding)
      } else {
        indices[likeness] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }

  private func block(_ group: [Finding]) -> String {
    guard let first = group.first else { return "" }
    let kind = first.kind
    var text = first.place.map { colour.strong($0.description.showingControls) + ": " } ?? ""
    text +=
      "\(marked(kind.severity.rawValue, kind.severity))[\(kind.code)]: \(first.message.showingControls)\n"
    if let excerpt = first.excerpt { text += lines(of: excerpt, number: first.place?.line) }
    if group.count > 1 { text += "   \(group.count) like this\(places(of: group))\n" }
    return text + "   \(first.remedy.showingControls)\n"
  }

  private func places(of group: [Finding]) -> String {
    let lines = group.compactMap { $0.place?.line }
    guard let first = lines.first else { return "" }
    // Findings of one file, but not always of different lines.
    var shown = [first]
    for line in lines where !shown.contains(line) && shown.count < 3 { shown.append(line) }
    let isAll = lines.allSatisfy(shown.contains)
    let numbers = shown.map(String.init)
    if shown.count == 1 { return isAll ? ", all on line \(first)" : ", from line \(first)" }
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
