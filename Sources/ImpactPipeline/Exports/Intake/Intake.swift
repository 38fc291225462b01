/// What reading one export or register gave: facts, tallies, findings, and an account of every row.
///
/// Exports takes the records of one source (Reading) and gives one of these. The Ledger takes them in file
/// order. Nothing in it identifies a person: people are ``PersonKey``s and personal cells never reach a finding.
struct Intake: Sendable {
  /// The source's name, `inputs/events/2022.csv`.
  let file: String
  /// What the file was taken for; `nil` when nothing recognised it.
  let format: FormatName?
  /// How its text was spelled and separated.
  let encoding: TextEncoding
  let dialect: Dialect
  let byteCount: Int
  /// What the rows of a small export say, in row order; empty once they are in the books.
  var facts: [Fact] = []
  /// What the facts came to that are in the books now.
  private(set) var posted = FactSum()
  /// What the rows of an attendance export come to.
  var attendance = AttendanceTally()
  /// What the rows of a download export come to.
  var downloads = DownloadTally()
  /// Rows left out by a rule, with their lines; `nil` unless the reading is traced.
  var leftOut: [LeftOutRow]?
  /// Every row of the file, once.
  var rows = RowAccount()
  /// How many records Reading found in the file, blank ones included, counted by Reading and apart from ``rows``.
  var recordCount = 0
  /// The digest of the file's bytes; `nil` when they could not be read.
  var digest: InputDigest?
  /// Why rows were rejected, in row order: one for each, or one for a file or table that is refused as a whole;
  /// their counts add up to the rejected rows.
  var rejects = FindingLog()
  /// Whatever else is wrong or notable, in file order.
  var findings: [Finding] = []
  /// Totals that the file itself states, beside what its rows come to.
  var controlTotals: [ControlTotal] = []
  /// Rows that were put right in the one way the evidence allows.
  var repairs = FindingLog()

  init(file: String, format: FormatName?, encoding: TextEncoding, dialect: Dialect, byteCount: Int) {
    self.file = file
    self.format = format
    self.encoding = encoding
    self.dialect = dialect
    self.byteCount = byteCount
  }
}

extension Intake {
  /// What its facts come to, whether or not they are in the books yet.
  var sum: FactSum { facts.isEmpty ? posted : FactSum(facts) }

  /// Gives up its facts, which need not be held twice once they are in the books.
  mutating func takeFacts() -> [Fact] {
    posted = FactSum(facts)
    defer { facts = [] }
    return facts
  }
}

/// What some rows come to, for the account of their file.
struct FactSum: Hashable, Sendable {
  /// The sum of the amounts that they hold; `nil` without one, or when it is too large to hold.
  private(set) var amount: Money?
  /// How many are made up to show the tool.
  private(set) var illustrative = 0

  init() {}

  init(_ facts: [Fact]) {
    let amounts = facts.compactMap { fact -> Money? in
      switch fact {
      case .funding(let row): row.amount
      case .payment(let row): row.amount
      default: nil
      }
    }
    amount = amounts.isEmpty ? nil : try? amounts.total()
    illustrative = facts.count(where: \.isIllustrative)
  }
}

/// Which export a file was taken for.
struct FormatName: Hashable, Sendable {
  /// Stable: `zoom-webinar`; what `inputs/lotireport.json` names a format by.
  let id: String
  /// As a sentence calls it: "Zoom webinar attendee report".
  let title: String
}

/// A total that a file states about itself and what its rows come to.
struct ControlTotal: Hashable, Sendable {
  /// What it is a total of: "attendees", "Amount".
  let subject: String
  let stated: String
  let counted: String
  let agrees: Bool
  let place: SourcePlace
}
