/// What a file is by its first bytes, when it is not delimited text.
enum FileKind {
  /// The reason not to read a file as delimited text, or `nil` when it may be text.
  static func refusal(of head: ArraySlice<UInt8>, name: String) -> Finding? {
    let place = SourcePlace(file: name)
    func starts(_ magic: [UInt8]) -> Bool { head.starts(with: magic) }
    if head.isEmpty { return Finding(.emptyFile, at: place) }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { return zip(head, place) }
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return Finding(.spreadsheetFile, at: place, found: "an old Excel workbook (.xls)")
    }
    for (magic, title, remedy) in compressed where starts(magic) {
      return Finding(.compressedFile, at: place, found: title, expected: remedy)
    }
    for (magic, title) in binaries where starts(magic) {
      return Finding(.binaryFile, at: place, found: title)
    }
    if isWebPage(head) { return Finding(.webPage, at: place) }
    return nil
  }

  /// The reason not to read text that holds more control characters than text does.
  static func refusal(ofControlCharactersIn text: ArraySlice<UInt8>, name: String) -> Finding? {
    var controls = 0
    for byte in text where byte < 0x20 && !(0x09...0x0D).contains(byte) { controls += 1 }
    guard controls >= 8, controls * 10 > text.count else { return nil }
    return Finding(.binaryFile, at: SourcePlace(file: name), found: "made of control characters")
  }

  private static func zip(_ head: ArraySlice<UInt8>, _ place: SourcePlace) -> Finding {
    let text = String(decoding: head.prefix(4096), as: UTF8.self)
    if text.contains("xl/") || text.contains("[Content_Types].xml") || text.contains("_rels/") {
      return Finding(.spreadsheetFile, at: place, found: "an Excel workbook (.xlsx)")
    }
    if text.contains("opendocument.spreadsheet") {
      return Finding(.spreadsheetFile, at: place, found: "an OpenDocument spreadsheet (.ods)")
    }
    return Finding(.compressedFile, at: place, found: "a zip archive", expected: "unzip")
  }

  private static func isWebPage(_ head: ArraySlice<UInt8>) -> Bool {
    let start = head.prefix(1024).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let text = String(decoding: start.prefix(200), as: UTF8.self).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<head")
      || (text.hasPrefix("<!--") || text.hasPrefix("<?xml")) && text.contains("<html")
  }

  private static let compressed: [(magic: [UInt8], title: String, remedy: String)] = [
    ([0x1F, 0x8B], "compressed with gzip", "gunzip -k"),
    ([0x42, 0x5A, 0x68], "compressed with bzip2", "bunzip2 -k"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed with xz", "unxz -k"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unzstd -k"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", "7z x"),
  ]

  private static let binaries: [(magic: [UInt8], title: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("SQLite format 3\u{0}".utf8), "an SQLite database"),
    (Array("PAR1".utf8), "a Parquet file"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xFF, 0xFE, 0x00, 0x00], "text in UTF-32"),
    ([0x00, 0x00, 0xFE, 0xFF], "text in UTF-32"),
  ]
}
