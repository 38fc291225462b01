import Testing

@testable import ImpactPipeline

/// Shapes that break readers: each is read right, in time that grows no faster than its size.
struct LargeInputTests {
  private func count(_ bytes: [UInt8], block: Int = 256 << 10) throws -> Folded<Int> {
    try SourceReading(Source(name: "t.csv", bytes: bytes), encoding: .utf8, dialect: .standard).fold(
      threads: 2, blockSize: block, initial: { 0 },
      consume: { total, batch in for record in batch.records { total += batch.fieldCount(record) } },
      merge: { $0 += $1 })
  }

  @Test func `reads a field of ten megabytes`() throws {
    let field = [UInt8](repeating: 0x78, count: 10 << 20)
    let bytes = Array("a,b\n1,\"".utf8) + field + Array("\"\n2,3\n".utf8)
    let folded = try count(bytes)
    #expect(folded.value == 6)
    #expect(folded.recordCount == 3)
    #expect(folded.findings.isEmpty)
  }

  @Test func `reads a hundred thousand columns`() throws {
    let line = [UInt8](repeating: 0x2C, count: 99_999)
    let folded = try count(line + [0x0A] + line + [0x0A])
    #expect(folded.value == 200_000)
    #expect(folded.recordCount == 2)
  }

  @Test func `reads megabytes of quotes in linear time`() throws {
    // An even number of quotes is one closed field; an odd one leaves the first open.
    let even = try count([UInt8](repeating: 0x22, count: 1 << 20))
    #expect((even.value, even.findings.count) == (1, 0))
    let odd = try count([UInt8](repeating: 0x22, count: 1 << 20 + 1) + [0x0A, 0x61, 0x0A])
    #expect(odd.findings.map(\.kind) == [.quoteNotClosed])
    #expect(odd.recordCount == 2)
  }

  @Test func `reads megabytes of unclosed and stray quotes in linear time`() throws {
    let stray = Array(repeatElement(Array("a\"b,c\n".utf8), count: 50_000).joined())
    let folded = try count(stray)
    #expect(folded.recordCount == 50_000)
    #expect(folded.findings.map(\.count) == [50_000])
    let open =
      Array("a,b\n\"x,1\n".utf8) + Array(repeatElement(Array("\"\"y,2\n".utf8), count: 50_000).joined())
    let unclosed = try count(open)
    #expect(unclosed.recordCount == 50_002)
    #expect(unclosed.findings.first?.kind == .quoteNotClosed)
  }

  @Test func `lists a thousand findings of a kind and counts the rest`() throws {
    let bad = Array(repeatElement(Array("\"a\"b,c\n".utf8), count: 5000).joined())
    let folded = try count(bad, block: 4096)
    #expect(folded.recordCount == 5000)
    #expect(folded.findings.count == 1001)
    #expect(folded.findings.last?.count == 4000)
    #expect(folded.findings.first?.place == SourcePlace(file: "t.csv", line: 1, column: 4))
  }

  @Test func `passes on the error nearest the start`() throws {
    struct Stop: Error, Equatable { let line: Int }
    var bytes: [UInt8] = []
    for _ in 0..<2000 { bytes += Array("1,2\n".utf8) }
    let reading = try SourceReading(Source(name: "t.csv", bytes: bytes))
    #expect(throws: Stop(line: 1601)) {
      _ = try reading.fold(
        threads: 4, blockSize: 64, initial: { 0 },
        consume: { _, batch in
          for record in batch.records where batch.line(record) > 1600 { throw Stop(line: batch.line(record)) }
        }, merge: { _, _ in })
    }
  }

  @Test func `says when the source is cut off while it is read`() throws {
    struct Shrinking: ByteStore {
      var byteCount: Int { 20 << 20 }
      func read(at offset: Int, into buffer: inout MutableRawSpan) throws(ByteStoreFailure) -> Int {
        guard offset < 2 << 20 else { return 0 }
        for index in 0..<buffer.byteCount {
          buffer.storeBytes(of: index % 8 == 7 ? 0x0A : 0x61, toByteOffset: index, as: UInt8.self)
        }
        return buffer.byteCount
      }
    }
    let reading = try SourceReading(Source(name: "t.csv", store: Shrinking()))
    #expect(throws: ByteStoreFailure("the file changed while it was read")) {
      _ = try reading.fold(threads: 2, initial: { 0 }, consume: { _, _ in }, merge: { _, _ in })
    }
  }
}
