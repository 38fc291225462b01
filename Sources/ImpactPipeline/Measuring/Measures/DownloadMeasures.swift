/// Measures of guides and their downloads.
extension Measure {
  /// Downloads in the period.
  static let downloads = download(
    "downloads", "Downloads", "download rows dated in the period, by their count", unit: .downloads, key: nil)

  /// Guides downloaded at least once.
  static let guidesDownloaded = download(
    "guides-downloaded", "Guides downloaded", "different guides downloaded at least once in the period",
    unit: .guides, key: { $0.guide.map(UInt64.init) })

  /// Authorities that downloaded at least once.
  static let authoritiesDownloading = download(
    "authorities-downloading", "Authorities downloading",
    "different authorities that downloaded a guide in the period", unit: .authorities,
    key: {
      let scope = ScopeTable.authority(of: $0.affiliation)
      return scope == ScopeTable.noAuthority ? nil : UInt64(scope)
    })

  /// Guides that stand on the last day of the period.
  static let guidesInUse = Measure(
    id: "guides-in-use", title: "Guides in use", unit: .guides, aggregation: .sum,
    selection: "guides published by the last day of the period and not replaced by one published by then",
    subject: .guides
  ) { evidence, period, take in
    let books = evidence.books
    let standing = Set(books.guides.filter { $0.publishedOn <= period.last }.map(\.id))
    for (index, guide) in books.guides.enumerated() where standing.contains(guide.id) {
      if let next = guide.supersededBy, standing.contains(next) { continue }
      take(Contribution(.guide(index), at: evidence.scopes(ofGuide: index)))
    }
  }

  private static func download(
    _ id: String, _ title: String, _ selection: String, unit: QuantityUnit,
    key: (@Sendable (DownloadCell) -> UInt64?)?
  ) -> Measure {
    Measure(
      id: id, title: title, unit: unit, aggregation: key == nil ? .sum : .distinct, selection: selection,
      subject: .downloads
    ) { evidence, period, take in
      for (index, cell) in (evidence.downloads[period.id] ?? []).enumerated() {
        let counted: UInt64? = if let key { key(cell) } else { 0 }
        guard let counted else { continue }
        take(
          Contribution(
            .download(index), key: counted, amount: cell.count, at: evidence.scopes(ofGuide: cell.guide),
            and: ScopeTable.authority(of: cell.affiliation)))
      }
    }
  }
}
