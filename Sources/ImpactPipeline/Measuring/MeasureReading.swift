/// The measures as one figure's formula sees them: at its scope, in its period.
///
/// It notes which measures the formula asked for, so that an explanation shows those and no others.
///
/// An object, since every formula is handed one and asks it for several measures.
final class MeasureReading {
  let scope: Scope
  private let time: Time
  private let run: Run
  /// The scope's place in the run.
  let scopeNumber: Int
  /// The measures that the formula asked for, here or at other scopes, in the order it asked; noted by the first reading.
  private(set) var uses: [MeasureUse] = []
  private let first: MeasureReading?

  /// What the readings of a period share.
  final class Time: Sendable {
    let period: Period
    /// Where the totals of the period stand.
    fileprivate let place: Int?
    fileprivate let subjects: Subject.Group

    init(_ period: Period, of run: Run) {
      self.period = period
      place = run.totals.place(of: period)
      subjects = run.evidence.subjects(of: period)
    }
  }

  /// What the readings of a run share; an object, so that one is made for each figure without copying it.
  final class Run: Sendable {
    let evidence: Evidence
    let totals: MeasureTotals
    let simulation: SimulatedValues
    fileprivate let scopes: [Scope]

    init(evidence: Evidence, totals: MeasureTotals, simulation: SimulatedValues) {
      self.evidence = evidence
      self.totals = totals
      self.simulation = simulation
      scopes = evidence.scopes.scopes
    }
  }

  /// What a formula is handed.
  convenience init(scopeNumber: Int, time: Time, run: Run) {
    self.init(scopeNumber: scopeNumber, time: time, run: run, first: nil)
    uses.reserveCapacity(4)
  }

  private init(scopeNumber: Int, time: Time, run: Run, first: MeasureReading?) {
    scope = run.scopes[scopeNumber]
    self.time = time
    self.run = run
    self.scopeNumber = scopeNumber
    self.first = first
  }

  /// The period that the figure is of.
  var period: Period { time.period }

  /// What measures draw on.
  var evidence: Evidence { run.evidence }

  /// What a measure comes to here. Throws the reason when no data of its subject covers the period.
  subscript(_ measure: Measure) -> Amount {
    get throws(Shortfall) {
      guard time.subjects.contains(measure.subject) else {
        throw Shortfall("there are no \(measure.subject.title) for \(period.title)")
      }
      let amount = try run.totals.amount(measure, scope: scopeNumber, at: time.place) { time.period }
      (first ?? self).note(measure, scope, amount)
      return amount
    }
  }

  /// The range of a selection of benefits here over the draws; `nil` when nothing in it is uncertain.
  func range(of selection: BenefitSelection, _ timing: SimulatedValues.Timing) -> DrawnRange? {
    run.simulation.range(of: selection, timing, scope: scopeNumber, period: period)
  }

  /// The share of draws in which evidenced benefits over their life are at least the cost here.
  func chanceOfCoveringCost() -> Double? {
    run.simulation.chance(scope: scopeNumber, period: period)
  }

  /// The same measures over everything.
  var overall: MeasureReading { reading(at: ScopeTable.all) }

  /// The same measures at another scope. Throws when the run has none such.
  func at(_ scope: Scope) throws(Shortfall) -> MeasureReading {
    guard let number = run.evidence.scopes.number(of: scope) else {
      throw Shortfall("there is no \(scope.id) in this run")
    }
    return reading(at: number)
  }

  private func reading(at number: Int) -> MeasureReading {
    MeasureReading(scopeNumber: number, time: time, run: run, first: first ?? self)
  }

  /// What a measure comes to at a scope is asked for once or again, and is the same.
  private func note(_ measure: Measure, _ scope: Scope, _ amount: Amount) {
    for place in uses.indices where uses[place].measure == measure.id && uses[place].scope == scope { return }
    uses.append(
      MeasureUse(measure: measure.id, scope: scope, amount: amount.units, records: amount.records))
  }
}
