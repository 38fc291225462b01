/// The standard normal curve: its inverse for drawing, and its cumulative on a fixed grid for tables.
enum NormalCurve {
  /// The `z` below which a share `p` of the curve lies, for `p` above 0 and below 1.
  ///
  /// Algorithm AS 241 (PPND16) of M. J. Wichura, Applied Statistics 37 (1988); about 16 digits.
  static func quantile(_ p: Double) -> Double {
    let q = p - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * polynomial(r, central.top) / polynomial(r, central.bottom)
    }
    var r = (-PortableMath.log(q < 0 ? p : 1 - p)).squareRoot()
    let z: Double
    if r <= 5 {
      r -= 1.6
      z = polynomial(r, middle.top) / polynomial(r, middle.bottom)
    } else {
      r -= 5
      z = polynomial(r, tail.top) / polynomial(r, tail.bottom)
    }
    return q < 0 ? -z : z
  }

  /// True where ``quantile(_:)`` is not ``centralQuantiles(_:)``: in the tails, where three draws in twenty lie.
  @inline(__always)
  static func isTail(_ p: Double) -> Bool { abs(p - 0.5) > 0.425 }

  /// ``quantile(_:)`` of four shares outside the tails, to the last bit; of a share in them it is without meaning.
  @inline(__always)
  static func centralQuantiles(_ p: SIMD4<Double>) -> SIMD4<Double> {
    let q = p - 0.5
    let r = 0.180625 - q * q
    return q * polynomial(r, central.top) / polynomial(r, central.bottom)
  }

  /// The grid that every quantile table is laid on: −6 to 6 in steps of 3/256. A draw beyond it, one in 500
  /// million, counts as at its end.
  static let gridStep = 3.0 / 256
  /// `1 ÷ gridStep`, as multiplying is faster than dividing.
  static let cellsPerUnit = 256.0 / 3
  /// Cells of the grid.
  static let gridCells = 1024
  /// The lowest `z` of the grid.
  static let gridStart = -6.0

  /// The share of the curve below each grid point.
  ///
  /// Simpson's rule from −9 up, cell by cell; relative error below 1e-8 even in the tail. The upper half
  /// mirrors the lower one, so that a share and its complement add up to one.
  static let gridShares: [Double] = {
    let scale = 1 / (2 * Double.pi).squareRoot()
    func density(_ z: Double) -> Double { scale * PortableMath.exp(-z * z / 2) }
    var lower: [Double] = []
    var sum = 0.0
    let first = -768
    for cell in first..<0 {
      if cell >= -gridCells / 2 { lower.append(sum) }
      let left = Double(cell) * gridStep
      sum +=
        gridStep / 6
        * (density(left) + 4 * density(left + gridStep / 2) + density(left + gridStep))
    }
    return lower + [0.5] + lower.reversed().map { 1 - $0 }
  }()

  private static func polynomial(_ x: Double, _ c: Coefficients) -> Double {
    ((((((c.7 * x + c.6) * x + c.5) * x + c.4) * x + c.3) * x + c.2) * x + c.1) * x + c.0
  }

  @inline(__always)
  private static func polynomial(_ x: SIMD4<Double>, _ c: Coefficients) -> SIMD4<Double> {
    let high = ((c.7 * x + c.6) * x + c.5) * x + c.4
    return (((high * x + c.3) * x + c.2) * x + c.1) * x + c.0
  }

  // Tuples, not arrays: they cost no bounds check or allocation in the innermost loop.
  typealias Coefficients = (Double, Double, Double, Double, Double, Double, Double, Double)

  /// A fraction of two polynomials, the coefficients of each from the constant up.
  struct Fraction {
    let top: Coefficients
    let bottom: Coefficients
  }

  static let central = Fraction(
    top: (
      3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
      45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
    ),
    bottom: (
      1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867,
      39307.895800092710610, 28729.085735721942674, 5226.4952788528545610
    ))
  static let middle = Fraction(
    top: (
      1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
      1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 0.000774545014278341407640
    ),
    bottom: (
      1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590,
      0.0151986665636164571966, 0.000547593808499534494600, 1.05075007164441684324e-9
    ))
  static let tail = Fraction(
    top: (
      6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
      0.0265321895265761230930, 0.00124266094738807843860, 0.0000271155556874348757815,
      2.01033439929228813265e-7
    ),
    bottom: (
      1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
      0.000786869131145613259100, 0.0000184631831751005468180, 1.42151175831644588870e-7,
      2.04426310338993978564e-15
    ))
}
