/// The definition of a figure: a formula over measures, and everything a reader may ask of it.
///
/// From one declaration come the computation, the row in every table and CSV file, the entry in the method
/// report and the explanation down to source rows. To add one: a file in `Metrics/`, a line in
/// ``MetricCatalogue``, a hand-worked test. An object, since every figure of it carries it.
public final class Metric: Sendable {
  /// Stable, lower case with hyphens.
  public let id: String
  /// As a table's row names it.
  public let title: String
  /// What its values are counted in.
  public let unit: QuantityUnit
  /// Which of the four E's it speaks to; `nil` for what only describes.
  public let `class`: ValueClass?
  /// Whether more of it is better.
  public let direction: Direction
  /// In words, over measures.
  public let formula: String
  /// How it is made and what to beware of, in a sentence or two.
  public let method: String
  /// Where the method comes from.
  public let source: MethodSource
  /// The function it is evidence for.
  public let function: Function?
  /// The sorts of scope at which it has a meaning.
  public let scopes: Set<Scope.Kind>
  /// The formula itself.
  let compute: @Sendable (MeasureReading) throws(Shortfall) -> MetricValue

  init(
    id: String, title: String, unit: QuantityUnit, class: ValueClass? = nil, direction: Direction = .neither,
    formula: String, method: String, source: MethodSource = .lotireport, function: Function? = nil,
    scopes: Set<Scope.Kind>,
    compute: @escaping @Sendable (MeasureReading) throws(Shortfall) -> MetricValue
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.class = `class`
    self.direction = direction
    self.formula = formula
    self.method = method
    self.source = source
    self.function = function
    self.scopes = scopes
    self.compute = compute
  }

  /// The same definition under another id, so that one run can hold it twice.
  public func known(as id: String) -> Metric {
    Metric(
      id: id, title: title, unit: unit, class: `class`, direction: direction, formula: formula,
      method: method,
      source: source, function: function, scopes: scopes, compute: compute)
  }
}

/// What a formula gives: a value with, where it has them, a range and the number of records it rests on.
struct MetricValue: Sendable {
  let value: Quantity
  let range: FigureRange?
  let n: Int64?

  init(_ value: Quantity, range: FigureRange? = nil, n: Int64? = nil) {
    self.value = value
    self.range = range
    self.n = n
  }

  /// A measure as it stands.
  init(_ amount: Amount, n: Int64? = nil) {
    self.init(amount.quantity, n: n)
  }
}

extension MetricValue {
  /// A share with its 95% Wilson interval.
  init(share part: Amount, of whole: Amount, whenNone reason: String) throws(Shortfall) {
    let value = try part.divided(by: whole, whenNone: reason)
    let interval = try? ProportionInterval.wilson(successes: Int(part.units), of: Int(whole.units))
    self.init(
      value,
      range: interval.map { FigureRange(low: .real($0.lower), high: .real($0.upper), meaning: .wilson) },
      n: whole.units)
  }

  /// Money with the range that its draws have.
  init(_ amount: Amount, drawn range: DrawnRange?) {
    self.init(
      amount.quantity,
      range: range.map { FigureRange(low: .real($0.p10), high: .real($0.p90), meaning: .simulated) },
      n: amount.records)
  }

  /// A ratio of money to certain money, with the range that the draws of its upper part give it.
  init(
    ratioOf part: Amount, to divisor: Amount, drawn range: DrawnRange?, whenNone reason: String
  ) throws(Shortfall) {
    let pounds = Double(divisor.units) / 100
    self.init(
      try part.divided(by: divisor, whenNone: reason),
      range: range.map {
        FigureRange(low: .real($0.p10 / pounds), high: .real($0.p90 / pounds), meaning: .simulated)
      },
      n: part.records)
  }

  /// Money less certain money, with the range of its draws moved by as much.
  init(_ amount: Amount, less cost: Amount, drawn range: DrawnRange?) throws(Shortfall) {
    guard let net = try? Money(pence: amount.units).subtracting(Money(pence: cost.units)) else {
      throw Shortfall("the difference is too large to hold")
    }
    let pounds = Double(cost.units) / 100
    self.init(
      .money(net),
      range: range.map {
        FigureRange(low: .real($0.p10 - pounds), high: .real($0.p90 - pounds), meaning: .simulated)
      },
      n: amount.records)
  }
}
