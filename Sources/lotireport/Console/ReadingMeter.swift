import Synchronization

/// Shows on a terminal how far reading has got, once it has lasted a second: bytes, rows a second, time left.
///
/// Any thread may report. Nothing is shown in a pipe, so there the program has no meter at all.
final class ReadingMeter: Sendable {
  private struct State {
    let start: Double
    var lastShown = 0.0
    var isShowing = false
    var files: [String: Progress] = [:]
  }

  private struct Progress {
    let start: Double
    var done = 0
    let bytesPerRow: Double
  }

  private let state: Mutex<State>
  private let clock: @Sendable () -> Double
  private let show: @Sendable (String) -> Void

  /// A meter with a clock in seconds and a way to put text on the terminal.
  init(clock: @escaping @Sendable () -> Double, show: @escaping @Sendable (String) -> Void) {
    self.clock = clock
    self.show = show
    state = Mutex(State(start: clock()))
  }

  /// Takes in that a file has been read up to a place.
  ///
  /// Rows are not counted but estimated from the bytes first read, for a count would cost a pass over the data.
  func read(_ name: String, upTo place: Int, of total: Int, latest: RawSpan, count: Int) {
    state.withLock { state in
      let now = clock()
      var progress =
        state.files[name] ?? Progress(start: now, bytesPerRow: Self.bytesPerRow(latest, count: count))
      progress.done = max(progress.done, place)
      state.files[name] = progress
      guard now - state.start > 1, now - state.lastShown > 0.1 else { return }
      state.lastShown = now
      state.isShowing = true
      show("\r\(Self.line(name, progress, of: total, now: now))\u{1B}[K")
    }
  }

  /// Takes the line off the terminal again.
  func finish() {
    state.withLock { state in
      if state.isShowing { show("\r\u{1B}[K") }
      state.isShowing = false
    }
  }

  private static func line(_ name: String, _ progress: Progress, of total: Int, now: Double) -> String {
    let elapsed = max(now - progress.start, 0.001)
    let speed = Double(progress.done) / elapsed
    var parts = [
      name.showingControls.suffixFitting(30),
      "\(ByteSize.words(progress.done)) of \(ByteSize.words(total))",
    ]
    if progress.bytesPerRow > 0 {
      parts.append("about \(ByteSize.count(speed / progress.bytesPerRow)) rows/s")
    }
    if speed > 0 {
      let left = Int((Double(total - progress.done) / speed).rounded(.up))
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
    }
    return parts.joined(separator: "  ")
  }

  private static func bytesPerRow(_ bytes: RawSpan, count: Int) -> Double {
    let sample = min(count, bytes.byteCount, 1 << 16)
    var rows = 0
    for index in 0..<sample where unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) == 0x0A {
      rows += 1
    }
    return rows == 0 ? 0 : Double(sample) / Double(rows)
  }
}

/// Amounts of bytes and of rows as people say them, to three figures.
enum ByteSize {
  /// `1.31 GB`, in powers of a thousand as disks are sold.
  static func words(_ bytes: Int) -> String {
    let (text, unit) = scaled(Double(bytes), units: ["bytes", "kB", "MB", "GB", "TB"])
    return "\(text) \(unit)"
  }

  /// `12.3m`.
  static func count(_ number: Double) -> String {
    let (text, unit) = scaled(number, units: ["", "k", "m", "bn"])
    return text + unit
  }

  private static func scaled(_ number: Double, units: [String]) -> (String, String) {
    var value = number
    var index = 0
    while value >= 999.5, index < units.count - 1 {
      value /= 1000
      index += 1
    }
    let places = index == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((value * Double(scale)).rounded())
    guard places > 0 else { return ("\(whole)", units[index]) }
    let fraction = "\(whole % scale)"
    let zeros = String(repeating: "0", count: places - fraction.count)
    return ("\(whole / scale).\(zeros)\(fraction)", units[index])
  }
}

extension String {
  /// The end of the text, with a mark in front where something was cut off.
  fileprivate func suffixFitting(_ count: Int) -> String {
    self.count <= count ? self : "…" + suffix(count - 1)
  }
}
