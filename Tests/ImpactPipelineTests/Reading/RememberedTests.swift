import Synchronization
import Testing

@testable import ImpactPipeline

/// An answer is worked out when it is first asked for, and is the same for all who ask.
struct RememberedTests {
  @Test func `an answer is worked out once for each key`() {
    let remembered = Remembered<String, Int?>()
    var asked = 0
    for key in ["a", "bcd", "a", "bcd", ""] {
      let answer = remembered.answer(to: key) {
        asked += 1
        return key.isEmpty ? nil : key.count
      }
      #expect(answer == (key.isEmpty ? nil : key.count))
    }
    #expect(asked == 3)
  }

  @Test func `all who ask at once get the answer of their key`() {
    let remembered = Remembered<Int, [Int]>()
    let asked = Mutex(0)
    let answers = concurrently(400) { number in
      remembered.answer(to: number % 7) {
        asked.withLock { $0 += 1 }
        return Array(repeating: number % 7, count: 3)
      }
    }
    #expect(answers == (0..<400).map { Array(repeating: $0 % 7, count: 3) })
    #expect((7...400).contains(asked.withLock { $0 }))
  }
}
