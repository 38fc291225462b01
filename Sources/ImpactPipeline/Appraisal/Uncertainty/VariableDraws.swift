/// A variable made ready to be drawn: what is the same in every block.
struct DrawnVariable: Sendable {
  /// What it is when it is certain.
  let central: Double
  /// The values of its range; `nil` where it is certain.
  let table: QuantileTable?
  /// Whether several factors are this variable, so that its values are kept.
  let isShared: Bool
  /// The numbers that are its own.
  let random: SeededRandom
  /// The numbers that it shares with its group, and the group's place; `nil` where it moves with none.
  let group: (random: SeededRandom, place: Int)?
}

/// The values of uncertain variables over some consecutive draws, whole steps of eight.
struct VariableDraws {
  private let draws: Range<Int>
  private let correlation: Double
  /// The values of the variable at hand, in the same room for one after the other.
  private var numbers: [Double]
  /// Values of variables that several factors share, by the variable's position; none of the others.
  private var kept: [[Double]]
  /// The factor that the variables of a group share, by the group's place; none before it is asked for.
  private var factors: [[Double]]

  init(draws: Range<Int>, correlation: Double, variables: [DrawnVariable]) {
    self.draws = draws
    self.correlation = correlation
    numbers = [Double](repeating: 0, count: draws.count)
    kept = [[Double]](repeating: [], count: variables.count)
    factors = [[Double]](repeating: [], count: 1 + variables.reduce(-1) { max($0, $1.group?.place ?? -1) })
  }

  /// Multiplies as many draws from a step on by those of a variable whose range is tabled.
  mutating func multiply(
    _ products: inout [SIMD8<Double>], from start: Int, by variable: DrawnVariable, at position: Int,
    _ table: QuantileTable
  ) {
    if variable.isShared, !kept[position].isEmpty {
      Self.multiply(&products, from: start, by: kept[position])
      return
    }
    drawNormals(of: variable)
    table.replace(&numbers)
    if variable.isShared { kept[position] = numbers }
    Self.multiply(&products, from: start, by: numbers)
  }

  private static func multiply(
    _ products: inout [SIMD8<Double>], from start: Int, by numbers: [Double]
  ) {
    let draws = numbers.span
    for step in 0..<(draws.count / 8) {
      let first = step * 8
      products[start + step] *= SIMD8(
        draws[first], draws[first + 1], draws[first + 2], draws[first + 3], draws[first + 4],
        draws[first + 5], draws[first + 6], draws[first + 7])
    }
  }

  private mutating func drawNormals(of variable: DrawnVariable) {
    variable.random.fill(&numbers, at: draws.lowerBound)
    guard let group = variable.group else { return }
    let common = correlation.squareRoot()
    let own = (1 - correlation).squareRoot()
    if factors[group.place].isEmpty { factors[group.place] = group.random.normals(at: draws) }
    let shared = factors[group.place]
    for place in numbers.indices { numbers[place] = common * shared[place] + own * numbers[place] }
  }
}
