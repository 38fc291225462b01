/// The values of uncertain variables over some consecutive draws, whole steps of eight.
struct VariableDraws {
  private let draws: Range<Int>
  private let settings: SimulationSettings
  /// Values of variables that several terms share, by the variable's position; none of the others.
  private var kept: [[Double]]
  /// The factor that the variables of a group share, by the group's name.
  private var factors: [String: [Double]] = [:]

  init(draws: Range<Int>, settings: SimulationSettings, variables: Int) {
    self.draws = draws
    self.settings = settings
    kept = [[Double]](repeating: [], count: variables)
  }

  /// Multiplies as many draws from a step on by those of a variable whose range is tabled.
  mutating func multiply(
    _ products: inout [SIMD8<Double>], from start: Int, by variable: UncertainVariable, at position: Int,
    _ table: QuantileTable, keeping: Bool
  ) {
    let values = kept[position].isEmpty ? table.values(atNormals: normals(of: variable)) : kept[position]
    if keeping { kept[position] = values }
    let draws = values.span
    for step in 0..<(draws.count / 8) {
      let first = step * 8
      products[start + step] *= SIMD8(
        draws[first], draws[first + 1], draws[first + 2], draws[first + 3], draws[first + 4],
        draws[first + 5], draws[first + 6], draws[first + 7])
    }
  }

  private mutating func normals(of variable: UncertainVariable) -> [Double] {
    let random = SeededRandom(seed: settings.seed, name: "variable " + variable.id)
    var numbers = random.normals(at: draws)
    guard let group = variable.group, settings.correlation > 0 else { return numbers }
    let common = settings.correlation.squareRoot()
    let own = (1 - settings.correlation).squareRoot()
    let shared = factor(of: group)
    for place in numbers.indices { numbers[place] = common * shared[place] + own * numbers[place] }
    return numbers
  }

  private mutating func factor(of group: String) -> [Double] {
    if let made = factors[group] { return made }
    let random = SeededRandom(seed: settings.seed, name: "group " + group)
    let made = random.normals(at: draws)
    factors[group] = made
    return made
  }
}
