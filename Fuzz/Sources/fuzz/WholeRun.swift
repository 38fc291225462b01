@testable import ImpactPipeline

extension FuzzTarget {
  /// A whole run over four files of any bytes: rows add up, or it says why there is no set.
  static let run = FuzzTarget("run") { bytes in
    let files = parts(bytes, atMost: 4)
    let sources = zip(["events", "downloads", "outcomes", "funding"], files).map { folder, bytes in
      Source(name: "inputs/\(folder)/x.csv", bytes: bytes)
    }
    _ = try publication(of: sources)
  }

  /// A whole run over four exports whose personal cells hold a canary and whose other cells hold any text: rows add
  /// up, and the canary is in nothing that is published or told.
  static let people = FuzzTarget("people") { bytes in
    var cells = parts(bytes, atMost: 64)[...]
    func file(_ name: String, _ columns: [(title: String, plain: String)], rows: Int) -> Source {
      var lines = [columns.map(\.title)]
      for _ in 0..<rows {
        lines.append(
          columns.map { column in
            if column.plain.lowercased().contains(canary) { return column.plain }
            guard let cell = cells.popFirst(), !cell.isEmpty else { return column.plain }
            return String(decoding: cell, as: UTF8.self)
          })
      }
      var text: [UInt8] = []
      for line in lines {
        for (index, cell) in line.enumerated() {
          text += index == 0 ? [0x22] : [0x2C, 0x22]
          for byte in cell.utf8 { text += byte == 0x22 ? [0x22, 0x22] : [byte] }
          text.append(0x22)
        }
        text += [0x0D, 0x0A]
      }
      return Source(name: name, bytes: text)
    }
    let address = "\(canary)@camden.gov.uk"
    let sources = [
      file(
        "inputs/events/forms.csv",
        [
          ("Timestamp", "2024/04/30 11:05:12 am GMT+1"), ("Email Address", address),
          ("Which borough or organisation are you from?", "Camden"),
          ("How useful was it? (0 to 10)", "9"), ("Any comments?", "Zq\(canary) was here"),
        ], rows: 3),
      file(
        "inputs/events/plain.csv",
        [
          ("event_id", "E-1"), ("organisation", "Hackney"), ("email", address), ("person", canary),
          ("status", "attended"), ("minutes", "30"), ("satisfaction", "7"),
        ], rows: 3),
      file(
        "inputs/downloads/log.csv",
        [
          ("downloaded_at", "2024-04-30 10:15"), ("guide_id", "G-1"), ("guide_title", "Damp"),
          ("organisation", "Camden"), ("email", address), ("count", "1"),
        ], rows: 3),
      file(
        "inputs/funding/x.csv",
        [
          ("funding_id", "F-1"), ("date", "2024-04-30"), ("funder", "Greater London Authority"),
          ("kind", "core-grant"), ("status", "received"), ("amount", "100"),
        ], rows: 2),
    ]
    guard let publication = try publication(of: sources) else { return }
    for file in publication.files where holdsCanary(file.bytes) {
      throw Broken(description: "the canary is in \(file.path)")
    }
  }

  private static let canary = "quillwort"

  /// The set, or nothing where there is none to make; findings hold no canary either way.
  private static func publication(of sources: [Source]) throws -> Publication? {
    var settings = PipelineSettings(version: "fuzz")
    settings.formats = [.markdown, .csv, .html]
    settings.only = ["strategy", "data-quality", "borough:camden"]
    settings.threads = 2
    let pipeline = Pipeline(settings: settings)
    let check = pipeline.check(sources)
    try promise(check.addsUp, "rows do not add up: \(check.reconciliation)")
    for finding in check.findings {
      let words = "\(finding.message) \(finding.remedy) \(finding.excerpt?.line ?? "")"
      try promise(!holdsCanary(Array(words.utf8)), "the canary is in \(finding.kind.code): \(words)")
    }
    do throws(PipelineFailure) {
      return try pipeline.run(sources)
    } catch {
      if case .rowsDoNotAddUp(let files) = error { throw Broken(description: "rows do not add up: \(files)") }
      return nil
    }
  }

  private static func holdsCanary(_ bytes: [UInt8]) -> Bool {
    let wanted = Array(canary.utf8)
    var matched = 0
    for byte in bytes.lazy.map(CellText.lower) {
      matched = byte == wanted[matched] ? matched + 1 : byte == wanted[0] ? 1 : 0
      if matched == wanted.count { return true }
    }
    return false
  }
}
