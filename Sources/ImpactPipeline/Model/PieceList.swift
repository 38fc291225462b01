/// A list of very many small things, held in pieces.
///
/// Growing never copies what is there, so it never has it twice; and it can be let go piece by piece as it is handed out,
/// so that what is made of it takes the room it leaves.
struct PieceList<Element: Sendable>: Sendable {
  private var pieces: [[Element]] = []
  private(set) var count = 0

  private static var bits: Int { 13 }
  private static var pieceCount: Int { 1 << bits }

  var indices: Range<Int> { 0..<count }

  subscript(place: Int) -> Element {
    @inline(__always) get { pieces[place >> Self.bits][place & (Self.pieceCount - 1)] }
    @inline(__always) set { pieces[place >> Self.bits][place & (Self.pieceCount - 1)] = newValue }
  }

  mutating func append(_ element: Element) {
    if count & (Self.pieceCount - 1) == 0 {
      var piece: [Element] = []
      // The first piece grows as arrays do: most lists are short.
      if count > 0 { piece.reserveCapacity(Self.pieceCount) }
      pieces.append(piece)
    }
    pieces[pieces.count - 1].append(element)
    count += 1
  }

  /// Changes the element at a place where it stands.
  @inline(__always)
  mutating func change<Result>(_ place: Int, _ change: (inout Element) -> Result) -> Result {
    change(&pieces[place >> Self.bits][place & (Self.pieceCount - 1)])
  }

  /// Shows every element in order.
  func forEach(_ show: (Element) -> Void) {
    for piece in pieces {
      for element in piece { show(element) }
    }
  }

  /// Hands out every element in order; each piece is let go once it is handed out, and the list is empty then.
  mutating func drain(_ take: (Element) -> Void) {
    var drained: [[Element]] = []
    swap(&drained, &pieces)
    count = 0
    for number in drained.indices {
      var piece: [Element] = []
      swap(&piece, &drained[number])
      for element in piece { take(element) }
    }
  }

  /// Puts the elements in another order, in place: the one at `order[0]` first, and so on. `order` has every place once.
  mutating func arrange(by order: consuming [UInt32]) {
    for start in order.indices where Int(order[start]) != start {
      let held = self[start]
      var place = start
      while true {
        let source = Int(order[place])
        order[place] = UInt32(place)
        if source == start { break }
        self[place] = self[source]
        place = source
      }
      self[place] = held
    }
  }
}
