/// Whether a file is a certain export, by its content alone.
enum Recognition: Hashable, Sendable {
  /// It is, its header is this record, and these titles say so.
  case fits(header: Int, by: Set<String>)
  /// It is not, but shares titles with it.
  case near(shared: Int, missing: [String])
  case no

  /// Recognises a table by its columns: all required ones, in one record of the file's head.
  static func table(_ columns: [Column], in head: FileHead) -> Recognition {
    if let header = head.header(of: columns) {
      let titles = Set(head.keys[header])
      return .fits(header: header, by: Set(columns.filter(\.isRequired).flatMap(\.keys)).intersection(titles))
    }
    guard let likely = head.likelyHeader else { return .no }
    let titles = Set(head.keys[likely])
    let found = columns.filter { !titles.isDisjoint(with: $0.keys) }
    let missing = columns.filter { $0.isRequired && titles.isDisjoint(with: $0.keys) }
    guard !found.isEmpty else { return .no }
    return .near(shared: found.count, missing: missing.map(\.name))
  }
}
