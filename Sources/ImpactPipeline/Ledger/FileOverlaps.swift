/// Rows of payments and page views that two files both tell of, as a monthly export and a yearly one do.
///
/// What comes in: what all files gave, in the order of the files. What goes out: the rows that count, those
/// that count elsewhere already, and what cannot be settled.
enum FileOverlaps {
  /// A payment stands in an earlier file when all that it says is the same; as often as it stands there it is the same.
  ///
  /// Within one file two rows alike may well be two payments, and stay.
  static func settled(_ payments: [Payment]) -> (kept: [Payment], repeated: [SourcePlace]) {
    // Nearly always there is one such file.
    guard payments.contains(where: { $0.place.file != payments[0].place.file }) else {
      return (payments, [])
    }
    var held: [Said: Held] = [:]
    var kept: [Payment] = []
    var repeated: [SourcePlace] = []
    kept.reserveCapacity(payments.count)
    for payment in payments {
      let key = Said(payment)
      var seen = held[key] ?? Held(file: payment.place.file)
      if seen.file != payment.place.file {
        seen = Held(file: payment.place.file, known: max(seen.known, seen.here))
      }
      seen.here += 1
      held[key] = seen
      if seen.here <= seen.known {
        repeated.append(payment.place)
      } else {
        kept.append(payment)
      }
    }
    return (kept, repeated)
  }

  /// All that a payment says but where it stands.
  private struct Said: Hashable {
    let hash: UInt64
    let pence: Int64
    let day: Int32

    init(_ payment: Payment) {
      let texts = [payment.payer ?? "", payment.payee, payment.reference ?? "", payment.description ?? ""]
      hash = texts.reduce(0) { ByteHash.of(Array($1.utf8)[...], seed: $0) }
      (pence, day) = (payment.amount.pence, Int32(payment.date.number))
    }
  }

  private struct Held {
    var file: String
    /// The most that an earlier file has of it.
    var known: Int32 = 0
    var here: Int32 = 0
  }

  /// Views of a page in days that lie within the days of another file are among that file's views already.
  ///
  /// Where the days of two files only cross, neither holds the other, and a finding says so.
  static func settled(
    _ views: [PageViews]
  ) -> (kept: [PageViews], repeated: [SourcePlace], findings: [Finding]) {
    var pages: [String: [Int]] = [:]
    for (index, view) in views.enumerated() { pages[TextForm.folded(view.title), default: []].append(index) }
    var dropped: Set<Int> = []
    var crossing: [String: (other: String, rows: Witness)] = [:]
    for (_, page) in pages {
      var kept: [Int] = []
      // The longest first, so that what is dropped is held by what is kept.
      for index in page.sorted(by: { (-views[$0].period.dayCount, $0) < (-views[$1].period.dayCount, $1) }) {
        let view = views[index]
        let others = kept.filter {
          views[$0].place.file != view.place.file && views[$0].period.meets(view.period)
        }
        if others.contains(where: { views[$0].period.holds(view.period) }) {
          dropped.insert(index)
          continue
        }
        kept.append(index)
        if let other = others.min() {
          let told = crossing[view.place.file]
          var rows = told?.rows ?? Witness()
          rows.add(Witness(count: 1, line: view.place.line ?? .max))
          crossing[view.place.file] = (
            min(told?.other ?? views[other].place.file, views[other].place.file), rows
          )
        }
      }
    }
    let findings = crossing.sorted { $0.key < $1.key }.map { file, told in
      Finding(
        .mayOverlap, at: SourcePlace(file: file, line: told.rows.line), expected: told.other,
        count: told.rows.count)
    }
    let repeated = dropped.sorted().map { views[$0].place }
    return (views.indices.filter { !dropped.contains($0) }.map { views[$0] }, repeated, findings)
  }
}

extension Period {
  fileprivate func meets(_ other: Period) -> Bool { first <= other.last && other.first <= last }
  fileprivate func holds(_ other: Period) -> Bool { first <= other.first && other.last <= last }
}
