/// A source that was opened, with the formats that fit its head; none of its rows is read yet.
struct OpenedSource: Sendable {
  let source: Source
  /// What opening it gave, or why it cannot be read.
  let contents: Result<Contents, any Error>

  /// What opening a source gives.
  struct Contents: Sendable {
    let reading: SourceReading
    /// The head and the formats that fit it, best first; `nil` for what is no delimited text.
    let recognised: (head: FileHead, fitting: [(format: ExportFormat, header: Int)])?
  }

  /// Opens a source; a format that was chosen for it is the only one that can fit.
  init(_ source: Source, choices: ReadingChoices) {
    self.source = source
    contents = Result {
      let reading = try SourceReading(source)
      guard !reading.isRefused else { return Contents(reading: reading, recognised: nil) }
      let head = try FileHead(reading)
      let fitting = Self.fitting(
        head, folder: InputFolder(of: source.name), chosen: choices.formats[source.name])
      return Contents(reading: reading, recognised: (head, fitting))
    }
  }

  /// Whether it is read as the register of aliases, which others cannot be read without.
  var holdsAliases: Bool {
    let fitting = (try? contents.get())?.recognised?.fitting ?? []
    return fitting.count == 1 && fitting[0].format.name == PlainForms.aliases.name
  }

  /// The formats that fit. One whose titles are only some of another's gives way to it; so does one that belongs
  /// in another folder.
  private static func fitting(
    _ head: FileHead, folder: InputFolder?, chosen: String?
  ) -> [(format: ExportFormat, header: Int)] {
    var fitting = ExportCatalogue.all.compactMap {
      format -> (format: ExportFormat, header: Int, by: Set<String>)? in
      if case .fits(let header, let titles) = format.recognise(head) { (format, header, titles) } else { nil }
    }
    if let chosen {
      fitting.removeAll { $0.format.name.id != chosen }
    } else if let folder, fitting.contains(where: { $0.format.folders.contains(folder) }) {
      fitting.removeAll { !$0.format.folders.contains(folder) }
    }
    return fitting.filter { one in !fitting.contains { one.by.isStrictSubset(of: $0.by) } }
      .map { ($0.format, $0.header) }
  }
}
