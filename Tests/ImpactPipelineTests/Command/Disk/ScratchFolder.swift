import Synchronization

@testable import lotireport

/// A folder of its own for one test, gone when the test is.
///
/// Its name holds a number, since the cases of one test run side by side under one name.
final class ScratchFolder {
  let path: String
  private static let made = Atomic(0)

  init(_ name: String = #function) throws {
    let base = Host.environment("TMPDIR") ?? "/tmp"
    let safe = name.unicodeScalars.map { $0.properties.isAlphabetic ? String($0) : "-" }.joined().prefix(60)
    let number = Self.made.add(1, ordering: .relaxed).newValue
    path = try Paths.resolved(Paths.join(base, "lotireport-test-\(Host.processNumber)-\(number)-\(safe)"))
    try Removal.removeFolder(path)
    try SystemCalls.makeFolder(path)
  }

  deinit { try? Removal.removeFolder(path) }

  subscript(name: String) -> String { Paths.join(path, name) }

  /// Writes a file, its folders included.
  func write(_ text: String, to name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder = Paths.join(folder, String(part))
      if (try? FileStatus(of: folder)) == nil { try SystemCalls.makeFolder(folder) }
    }
    let descriptor = try SystemCalls.createFile(self[name])
    defer { try? SystemCalls.closeFile(descriptor) }
    try SystemCalls.writeAll(Array(text.utf8).span, to: descriptor)
  }

  func text(of name: String) throws -> String {
    String(decoding: try FileContents.read(self[name]), as: UTF8.self)
  }

  /// The names in the folder or in one below it.
  func names(in name: String = ".") throws -> [String] { try FolderListing(of: self[name]).names }
}
