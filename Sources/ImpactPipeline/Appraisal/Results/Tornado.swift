/// One assumption as a tornado takes it: its range and what the result becomes at a value of it.
public struct TornadoInput: Sendable {
  /// Short and stable; decides the order of equal swings.
  public let id: String
  /// The assumption's low, central and high.
  public let estimate: Estimate
  /// The result with the assumption at a value and every other at its central one.
  public let result: @Sendable (Double) -> Double

  /// An assumption.
  public init(id: String, estimate: Estimate, result: @escaping @Sendable (Double) -> Double) {
    self.id = id
    self.estimate = estimate
    self.result = result
  }
}

/// How far each assumption alone moves a result, the furthest first.
public struct Tornado: Hashable, Sendable {
  /// What one assumption does.
  public struct Bar: Hashable, Sendable {
    /// The assumption.
    public let id: String
    /// The result with it at its low.
    public let atLow: Double
    /// The result with it at its central value.
    public let atCentral: Double
    /// The result with it at its high.
    public let atHigh: Double

    /// The distance between the lowest and the highest of the three results, in the result's unit.
    public var swing: Double {
      max(atLow, atCentral, atHigh) - min(atLow, atCentral, atHigh)
    }
  }

  /// The bars, widest swing first; equal ones by id.
  public let bars: [Bar]

  /// Moves each assumption in turn. Takes three evaluations an assumption.
  public init(_ inputs: [TornadoInput]) {
    bars =
      inputs.map { input in
        Bar(
          id: input.id, atLow: input.result(input.estimate.low),
          atCentral: input.result(input.estimate.central), atHigh: input.result(input.estimate.high))
      }
      .sorted { $0.swing != $1.swing ? $0.swing > $1.swing : $0.id < $1.id }
  }
}
