import Testing

@testable import ImpactPipeline

/// What a file is by its first bytes; the signatures are those that each format's own description gives.
struct FileKindTests {
  @Test(arguments: [
    (start: [0x50, 0x4B, 0x05, 0x06] as [UInt8], kind: FindingKind.compressedFile, found: "a zip archive"),
    ([0x50, 0x4B, 0x03, 0x04], .compressedFile, "a zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .spreadsheetFile, "an old Excel workbook (.xls)"),
    ([0x1F, 0x8B], .compressedFile, "compressed with gzip"),
    (Array("BZh".utf8), .compressedFile, "compressed with bzip2"),
    ([0xFD] + Array("7zXZ\0".utf8), .compressedFile, "compressed with xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], .compressedFile, "compressed with zstd"),
    (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], .compressedFile, "a 7-Zip archive"),
    (Array("%PDF-".utf8), .binaryFile, "a PDF document"),
    ([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A], .binaryFile, "a PNG image"),
    ([0xFF, 0xD8, 0xFF], .binaryFile, "a JPEG image"),
    (Array("SQLite format 3\0".utf8), .binaryFile, "an SQLite database"),
    (Array("PAR1".utf8), .binaryFile, "a Parquet file"),
    ([0x7F] + Array("ELF".utf8), .binaryFile, "a program"),
    ([0xFF, 0xFE, 0x00, 0x00], .binaryFile, "text in UTF-32"),
    ([0x00, 0x00, 0xFE, 0xFF], .binaryFile, "text in UTF-32"),
  ])
  func `tells what is no text by all of its signature`(
    _ item: (start: [UInt8], kind: FindingKind, found: String)
  ) throws {
    let whole = item.start + Array("a,b\n1,2\n".utf8)
    let refusal = try #require(FileKind.refusal(of: whole[...], name: "x.csv"))
    #expect(refusal.kind == item.kind && refusal.found == item.found)
    for index in item.start.indices {
      var other = whole
      other[index] ^= 0x40
      #expect(FileKind.refusal(of: other[...], name: "x.csv")?.found != item.found, "byte \(index) counts")
    }
  }

  @Test(arguments: [
    (text: "PK\u{3}\u{4}…xl/workbook.xml", found: "an Excel workbook (.xlsx)"),
    ("PK\u{3}\u{4}…[Content_Types].xml", "an Excel workbook (.xlsx)"),
    ("PK\u{3}\u{4}…_rels/.rels", "an Excel workbook (.xlsx)"),
    (
      "PK\u{3}\u{4}…mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
      "an OpenDocument spreadsheet (.ods)"
    ),
  ])
  func `tells a spreadsheet by what its archive holds`(_ item: (text: String, found: String)) {
    let refusal = FileKind.refusal(of: Array(item.text.utf8)[...], name: "x.csv")
    #expect(refusal?.kind == .spreadsheetFile && refusal?.found == item.found)
  }

  @Test(arguments: [
    (text: "<!DOCTYPE html>", isPage: true), ("\u{FEFF}\n  <html lang=en>", true), ("<HEAD>", true),
    ("<!-- x --><html>", true), ("<?xml version='1.0'?><html>", true), ("<?xml version='1.0'?><rows>", false),
    ("<b>,a\n1,2\n", false), ("html,a\n1,2\n", false),
    (String(repeating: " ", count: 1024) + "<html>", false),
  ])
  func `tells a page of the web`(_ item: (text: String, isPage: Bool)) {
    #expect(
      (FileKind.refusal(of: Array(item.text.utf8)[...], name: "x.csv")?.kind == .webPage) == item.isPage)
  }

  @Test(arguments: [
    (controls: 7, text: 0, isBinary: false), (8, 0, true), (8, 71, true), (8, 72, false), (20, 179, true),
    (20, 180, false),
  ])
  func `takes text for none when a tenth of it and eight characters are controls`(
    _ item: (controls: Int, text: Int, isBinary: Bool)
  ) {
    let bytes = [UInt8](repeating: 1, count: item.controls) + [UInt8](repeating: 0x61, count: item.text)
    #expect((FileKind.refusal(ofControlCharactersIn: bytes[...], name: "x.csv") != nil) == item.isBinary)
    let white = [UInt8](repeating: 0x09, count: 20) + [UInt8](repeating: 0x0D, count: 20)
    #expect(FileKind.refusal(ofControlCharactersIn: white[...], name: "x.csv") == nil)
  }
}
