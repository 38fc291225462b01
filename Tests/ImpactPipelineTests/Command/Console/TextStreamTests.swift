import Testing

@testable import lotireport

struct TextStreamTests {
  @Test func `writes all that it was given, in order, when it is flushed`() throws {
    let folder = try ScratchFolder("text-stream")
    let descriptor = try SystemCalls.createFile(folder["out"])
    var stream = TextStream(descriptor)
    let long = String(repeating: "0123456789", count: 20_000)
    stream.write("a")
    stream.write(long)
    stream.write("b")
    stream.flush()
    try SystemCalls.closeFile(descriptor)
    #expect(stream.failure == nil)
    #expect(try folder.text(of: "out") == "a\(long)b")
  }

  @Test func `remembers why it could not write, and tries no more`() throws {
    let folder = try ScratchFolder("text-stream-closed")
    try folder.write("", to: "in")
    // Open for reading only, so that every write is refused.
    let descriptor = try SystemCalls.openForReading(folder["in"])
    var stream = TextStream(descriptor)
    stream.write("lost")
    #expect(stream.failure == nil)
    stream.flush()
    #expect(stream.failure == .closed)
    stream.write("more")
    stream.flush()
    #expect(stream.failure == .closed)
    try SystemCalls.closeFile(descriptor)
    #expect(try folder.text(of: "in") == "")
  }

  @Test func `reads a stream to its end, however long`() throws {
    let folder = try ScratchFolder("read-stream")
    let text = String(repeating: "line of text\n", count: 20_000)
    try folder.write(text, to: "in")
    let descriptor = try SystemCalls.openForReading(folder["in"])
    defer { try? SystemCalls.closeFile(descriptor) }
    #expect(try SystemCalls.readToEnd(descriptor) == Array(text.utf8))
    #expect(try SystemCalls.readToEnd(descriptor) == [])
  }
}
