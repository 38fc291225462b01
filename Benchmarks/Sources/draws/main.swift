import Foundation
import ImpactPipeline

/// 10,000 draws over a thousand outcomes, by the public API alone, as the product draws them: quantities of one project
/// move together, unit values and corrections are shared, and every outcome counts for the whole and for eight of 33
/// boroughs. Four factors of each outcome have a range, two of them its own.
///
///     draws RUNS [OUTCOMES [DRAWS]]
///
/// Prints one line a run, seconds and a digest of every result to its last bit, and ends with 1 when two runs differ.
/// The first run warms up and is printed too.

func refuse(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

let numbers = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
guard let runs = numbers.first, numbers.allSatisfy({ $0 > 0 }) else {
  refuse("usage: draws RUNS [OUTCOMES [DRAWS]]")
}
let outcomes = numbers.count > 1 ? numbers[1] : 1000
let draws = numbers.count > 2 ? numbers[2] : 10_000

/// A range of a tenth of the value to a quarter of it either way, by the number of the outcome.
func range(_ central: Double, _ number: Int) -> RangeDistribution {
  let width = central * (0.10 + 0.15 * Double(number % 7) / 6)
  guard let estimate = Estimate(low: central - width, central: central, high: central + width) else {
    refuse("\(central) has no range")
  }
  return RangeDistribution(estimate)
}

var variables: [UncertainVariable] = []
for kind in 0..<40 {
  variables.append(UncertainVariable(id: "assumption:unit-\(kind)", range(20 + Double(kind), kind)))
}
for grade in 1...6 {
  variables.append(
    UncertainVariable(id: "assumption:confidence-\(grade)", range(1 - 0.1 * Double(grade), grade)))
}
var terms: [UncertainTerm] = []
var held = [[SimulationScope.Part]](repeating: [], count: 34)
for number in 0..<outcomes {
  variables.append(
    UncertainVariable(
      id: "O-\(number)/quantity", range(50 + Double(number % 90), number), group: "project \(number / 10)"))
  variables.append(UncertainVariable(id: "O-\(number)/deadweight", range(0.75, number + 3)))
  let name = "O-\(number)"
  terms.append(
    UncertainTerm(
      id: name, coefficient: 1,
      variables: [
        "\(name)/quantity", "assumption:unit-\(number % 40)", "\(name)/deadweight",
        "assumption:confidence-\(1 + number % 6)",
      ]))
  held[0].append(SimulationScope.Part(name))
  for step in 0..<8 {
    held[1 + (number * 5 + step * 4) % 33].append(SimulationScope.Part(name, share: 0.125))
  }
}
let model = try SimulationModel(variables: variables, terms: terms)
let scopes = held.enumerated().map { SimulationScope(id: "scope \($0)", benefits: $1, fixedCost: 100_000) }
let settings = try SimulationSettings(seed: 20_190_715, draws: draws, correlation: 0.3)

/// Every number of a run, bit by bit, in one (FNV-1a).
func digest(of results: [SimulatedScope]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for result in results {
    for spread in [result.benefits, result.costs, result.net, result.ratio].compactMap(\.self) {
      for value in [spread.mean, spread.p10, spread.p50, spread.p90] {
        hash = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01B3
      }
    }
    hash = (hash ^ (result.chanceRatioAtLeastOne ?? -1).bitPattern) &* 0x0000_0100_0000_01B3
  }
  return String(hash, radix: 16)
}

var digests: Set<String> = []
for _ in 0...runs {
  let clock = ContinuousClock()
  var results: [SimulatedScope] = []
  let taken = try clock.measure { results = try model.run(scopes: scopes, settings: settings) }
  let found = digest(of: results)
  digests.insert(found)
  print(taken / .seconds(1), found)
}
if digests.count > 1 { exit(1) }
