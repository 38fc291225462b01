import Foundation

/// What libFuzzer calls with each input. `FUZZ_TARGET` names the target; without it each one is tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  for target in chosen {
    do {
      try target.check(bytes)
    } catch {
      // A crash is how libFuzzer is told; it keeps the input.
      fatalError("\(target.name): \(error)")
    }
  }
  return 0
}

private let chosen: [FuzzTarget] = {
  guard let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] else { return FuzzTarget.all }
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    fatalError("no target \(name); there are \(FuzzTarget.all.map(\.name).joined(separator: " "))")
  }
  return [target]
}()

/// One part of the program and what must hold of it whatever the bytes.
struct FuzzTarget: Sendable {
  let name: String
  let check: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, _ check: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.check = check
  }

  static let all: [FuzzTarget] = [
    .records, .recognition, .days, .amounts, .names, .table, .markdown, .page, .run, .people,
  ]
}

/// What was promised and did not hold.
struct Broken: Error, CustomStringConvertible {
  let description: String
}

/// Throws when a promise does not hold.
func promise(_ holds: Bool, _ words: @autoclosure () -> String) throws {
  if !holds { throw Broken(description: words()) }
}

/// The parts of an input between bytes that no UTF-8 text holds.
func parts(_ bytes: [UInt8], atMost count: Int) -> [[UInt8]] {
  bytes.split(separator: 0xFF, maxSplits: count - 1, omittingEmptySubsequences: false).map(Array.init)
}
