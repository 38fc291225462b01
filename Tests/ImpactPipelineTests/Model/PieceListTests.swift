import Testing

@testable import ImpactPipeline

struct PieceListTests {
  @Test(arguments: [0, 1, 8191, 8192, 8193, 30_000])
  func `holds what was appended, whatever the number of pieces`(count: Int) {
    var list = PieceList<Int>()
    for number in 0..<count { list.append(number) }
    #expect(list.indices.map { list[$0] } == Array(0..<count))
    for place in list.indices { list.change(place) { $0 += 1 } }
    var shown: [Int] = []
    list.forEach { shown.append($0) }
    #expect(shown == Array(1..<(count + 1)))
    var drained: [Int] = []
    list.drain { drained.append($0) }
    #expect(drained == shown)
    #expect(list.count == 0)
  }

  @Test(arguments: [1, 2, 500, 20_000])
  func `puts itself in any order`(count: Int) {
    var random = SeededGenerator(seed: 3)
    var list = PieceList<Int>()
    for number in 0..<count { list.append(number) }
    let order = (0..<UInt32(count)).shuffled(using: &random)
    list.arrange(by: order)
    #expect(list.indices.map { list[$0] } == order.map { Int($0) })
  }
}
