/// The four E's of value for money (National Audit Office; equity added by the Independent Commission for Aid Impact).
public enum ValueClass: String, Hashable, Sendable, CaseIterable {
  /// Spending less: what inputs cost.
  case economy
  /// Spending well: what is done for each pound.
  case efficiency
  /// Spending wisely: what comes of it.
  case effectiveness
  /// Spending fairly: who it reaches.
  case equity

  /// In words.
  public var title: String { rawValue.spacedTitle }
}

/// Whether more of something is better.
public enum Direction: String, Hashable, Sendable {
  case higherIsBetter = "higher is better"
  case lowerIsBetter = "lower is better"
  /// It describes; neither way is better.
  case neither
}

/// Where a method comes from.
public struct MethodSource: Hashable, Sendable {
  /// The publication, with its year.
  public let title: String

  init(_ title: String) { self.title = title }

  /// HM Treasury, The Green Book: appraisal and evaluation in central government, 2022 edition.
  public static let greenBook = MethodSource("HM Treasury, The Green Book (2022)")
  /// The value-for-money analytical framework of the National Audit Office.
  public static let nao = MethodSource("National Audit Office, Assessing value for money")
  /// The order of confidence in evidence used by Jisc for the value of shared services to members.
  public static let confidenceOrder = MethodSource(
    "Order of confidence in member savings, after Jisc's value reports")
  /// A definition of this project.
  public static let lotireport = MethodSource("lotireport's own definition; see GLOSSARY.md")
  /// LOTI's published membership terms.
  public static let membershipTerms = MethodSource(
    "LOTI membership terms: fee charged on 1 July, pro rata in the first year")
  /// DfT's categories.
  public static let dft = MethodSource("Department for Transport, Value for Money Framework (2015)")
  /// The published score interval for proportions.
  public static let wilson = MethodSource("Wilson (1927), score interval for a proportion")
  /// The percentile interval of a sample drawn again from itself.
  public static let bootstrap = MethodSource("Efron and Tibshirani, An Introduction to the Bootstrap (1993)")
  /// The four E's with equity.
  public static let equity = MethodSource(
    "Independent Commission for Aid Impact, approach to effectiveness and value for money (2011)")
}
