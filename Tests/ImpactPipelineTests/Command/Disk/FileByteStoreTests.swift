import ImpactPipeline
import Testing

@testable import lotireport

struct FileByteStoreTests {
  private func read(_ store: FileByteStore, at offset: Int, _ count: Int) throws -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    var span = bytes.mutableSpan
    var raw = unsafe span.mutableBytes
    let got = try store.read(at: offset, into: &raw)
    return String(decoding: bytes.prefix(got), as: UTF8.self)
  }

  @Test func `reads at any place and ends where the file ends`() throws {
    let folder = try ScratchFolder()
    try folder.write("0123456789", to: "a.csv")
    let store = FileByteStore(path: folder["a.csv"], name: "a.csv", byteCount: 10)
    #expect(try read(store, at: 3, 4) == "3456")
    #expect(try read(store, at: 8, 4) == "89")
    #expect(try read(store, at: 10, 4) == "")
    #expect(try read(store, at: 99, 4) == "")
  }

  @Test(arguments: [3, 20]) func `refuses a file whose length has changed`(length: Int) throws {
    let folder = try ScratchFolder()
    try folder.write("0123456789", to: "a.csv")
    let store = FileByteStore(path: folder["a.csv"], name: "a.csv", byteCount: 10)
    try SystemCalls.setLength(folder["a.csv"], to: length)
    let failure = try #require(throws: ByteStoreFailure.self) { try read(store, at: 0, 10) }
    #expect(failure.reason == "it changed while it was being read")
  }

  @Test func `says why a file cannot be opened`() throws {
    let folder = try ScratchFolder()
    let store = FileByteStore(path: folder["none"], name: "none", byteCount: 10)
    let failure = try #require(throws: ByteStoreFailure.self) { try read(store, at: 0, 10) }
    #expect(failure.reason == "there is no such file or folder")
  }
}
