import ImpactPipeline

/// What a run says of itself: how the rows of each file add up, and ten headline figures.
enum Summary {
  static func text(of publication: Publication) -> String {
    reconciliation(publication.reconciliation) + "\n" + headlines(of: publication)
  }

  /// One line a file, with its sums.
  static func reconciliation(_ files: [FileReconciliation]) -> String {
    let width = files.map { $0.file.showingControls.count }.max() ?? 0
    var lines = ["Rows: read = counted + excluded + rejected"]
    for file in files {
      let name = file.file.showingControls
      let sum = "\(file.rows) = \(file.counted) + \(file.excludedInAll) + \(file.rejected)"
      lines.append("  \(name)\(String(repeating: " ", count: width - name.count))  \(sum)  \(file.export)")
    }
    let total = files.reduce(into: (rows: 0, counted: 0, excluded: 0, rejected: 0)) { total, file in
      total.rows += file.rows
      total.counted += file.counted
      total.excluded += file.excludedInAll
      total.rejected += file.rejected
    }
    lines.append("  in all: \(total.rows) = \(total.counted) + \(total.excluded) + \(total.rejected)")
    return lines.map { $0 + "\n" }.joined()
  }

  /// The ten figures that the index opens with.
  static func headlines(of publication: Publication) -> String {
    let width = Publication.headlines.map(\.title.count).max() ?? 0
    var text = "\(publication.periods.chosen.title), all authorities\n"
    for metric in Publication.headlines {
      guard let figure = publication[metric, .all] else { continue }
      let pad = String(repeating: " ", count: width - metric.title.count)
      text += "  \(metric.title)\(pad)  \(publication.words(for: figure))\n"
    }
    return text
  }
}
