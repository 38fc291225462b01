/// Distinct things, each with a small number in order of first mention.
struct NumberedThings<Thing: Hashable & Sendable>: Sendable {
  private(set) var things: [Thing] = []
  private var numbers: [Thing: Int32] = [:]

  mutating func number(of thing: Thing) -> Int32 {
    if let number = numbers[thing] { return number }
    let number = Int32(things.count)
    things.append(thing)
    numbers[thing] = number
    return number
  }
}
