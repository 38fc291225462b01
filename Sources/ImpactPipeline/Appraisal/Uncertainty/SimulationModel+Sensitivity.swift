extension SimulationModel {
  /// How far each variable alone moves a scope's net present value, widest swing first.
  ///
  /// Only variables with a range are in. Throws when the scope names a term that the model does not hold. For each
  /// variable only the terms that it is in are worked out again, so the time grows with the terms' variables.
  public func tornado(of scope: SimulationScope) throws(ParameterFault) -> Tornado {
    let (benefits, costs) = try value(of: scope)
    var touched = [[(term: Int, share: Double)]](repeating: [], count: variables.count)
    for (parts, sign) in [(scope.benefits, 1.0), (scope.costs, -1.0)] {
      for part in parts {
        let term = try position(ofTerm: part.term)
        for variable in Set(factors[term]) { touched[variable].append((term, sign * part.share)) }
      }
    }
    return Tornado(
      variables.indices.filter { variables[$0].distribution.estimate.isRange }.map { variable in
        let estimate = variables[variable].distribution.estimate
        let parts = touched[variable]
        return TornadoInput(id: variables[variable].id, estimate: estimate) { value in
          parts.reduce(benefits - costs) { net, part in
            net + part.share
              * (product(of: part.term, setting: variable, to: value)
                - product(of: part.term, setting: variable, to: estimate.central))
          }
        }
      })
  }

  /// A term with one variable at a value and all others at their central ones.
  private func product(of term: Int, setting variable: Int, to value: Double) -> Double {
    factors[term].reduce(terms[term].coefficient) { product, factor in
      product * (factor == variable ? value : variables[factor].distribution.estimate.central)
    }
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
