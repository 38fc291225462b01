extension SimulationModel {
  /// How far each variable alone moves a scope's net present value, widest swing first.
  ///
  /// Only variables with a range are in. Throws when the scope names a term that the model does not hold.
  public func tornado(of scope: SimulationScope) throws(ParameterFault) -> Tornado {
    _ = try value(of: scope)
    return Tornado(
      variables.lazy.filter(\.distribution.estimate.isRange).map { variable in
        TornadoInput(id: variable.id, estimate: variable.distribution.estimate) {
          netValue(of: scope, setting: [variable.id: $0])
        }
      })
  }

  /// The value of one variable at which a scope's benefits just meet its costs, all others at their central
  /// values.
  ///
  /// Throws ``NoSwitch`` as ``SwitchingValue/find(current:over:tolerance:net:)`` does; a scope that names
  /// an unknown term, or a variable that the model does not hold, has no defined net value.
  public func switchingValue(
    of variable: String, in scope: SimulationScope, over domain: ClosedRange<Double>, tolerance: Double
  ) throws(NoSwitch) -> SwitchingValue {
    guard let found = variables.first(where: { $0.id == variable }) else {
      throw .notDefined(at: domain.lowerBound)
    }
    return try SwitchingValue.find(
      current: found.distribution.estimate.central, over: domain, tolerance: tolerance
    ) {
      netValue(of: scope, setting: [variable: $0])
    }
  }

  private func netValue(of scope: SimulationScope, setting values: [String: Double]) -> Double {
    do {
      let (benefits, costs) = try value(of: scope, setting: values)
      return benefits - costs
    } catch {
      return .nan
    }
  }
}
