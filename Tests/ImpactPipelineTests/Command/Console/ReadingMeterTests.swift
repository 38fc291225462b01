import Synchronization
import Testing

@testable import lotireport

struct ReadingMeterTests {
  private final class Screen: Sendable {
    let time = Mutex(0.0)
    let shown = Mutex<[String]>([])

    var meter: ReadingMeter {
      ReadingMeter(
        clock: { self.time.withLock { $0 } }, show: { text in self.shown.withLock { $0.append(text) } })
    }

    func wait(_ seconds: Double) { time.withLock { $0 += seconds } }
    var lines: [String] { shown.withLock { $0 } }
  }

  private let rows = Array(repeating: Array("123456789\n".utf8), count: 100).flatMap { $0 }

  @Test func `says nothing about what is quickly done`() {
    let screen = Screen()
    let meter = screen.meter
    for step in 1...10 {
      screen.wait(0.09)
      unsafe meter.read("a.csv", upTo: step * 1000, of: 10_000, latest: rows.span.bytes, count: 1000)
    }
    meter.finish()
    #expect(screen.lines == [])
  }

  @Test func `shows bytes, rows a second and the time left, and takes them away`() {
    let screen = Screen()
    let meter = screen.meter
    unsafe meter.read(
      "inputs/downloads/2023.csv", upTo: 1000, of: 130_000_000, latest: rows.span.bytes, count: 1000)
    screen.wait(2)
    unsafe meter.read(
      "inputs/downloads/2023.csv", upTo: 40_000_000, of: 130_000_000, latest: rows.span.bytes, count: 1000)
    screen.wait(0.05)
    unsafe meter.read(
      "inputs/downloads/2023.csv", upTo: 50_000_000, of: 130_000_000, latest: rows.span.bytes, count: 1000)
    meter.finish()
    #expect(
      screen.lines == [
        "\rinputs/downloads/2023.csv  40.0 MB of 130 MB  about 2.00m rows/s  0:05 left\u{1B}[K", "\r\u{1B}[K",
      ])
  }

  @Test(arguments: [
    (bytes: 0, words: "0 bytes"), (bytes: 999, words: "999 bytes"), (bytes: 1000, words: "1.00 kB"),
    (bytes: 9_994, words: "9.99 kB"), (bytes: 9_996, words: "10.0 kB"), (bytes: 999_600, words: "1.00 MB"),
    (bytes: 1_310_000_000, words: "1.31 GB"),
  ])
  func `writes sizes to three figures`(bytes: Int, words: String) {
    #expect(ByteSize.words(bytes) == words)
  }
}
