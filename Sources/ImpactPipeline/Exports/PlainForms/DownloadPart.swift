/// What some batches of a download export came to.
///
/// Columns whose texts repeat are read as small numbers, and what a text means is settled once: the body that an
/// organisation or a domain names, the guide, the hash that goes into a row's fingerprint. All threads count into one
/// tally, which is the larger part of what reading holds: each takes the lock once for a batch.
struct DownloadPart: Sendable {
  private let table: StreamedTable
  private let days: DaySettlement
  private let refusal: Finding?
  private let fields: (at: Int?, email: Int?, count: Int?, mark: Int?)
  private(set) var part = StreamedPart()
  private let shared: SharedTally
  private(set) var repeated = Witness()
  private var bodies: StreamedBodies
  private var (ids, titles, organisations, emails): (KeyedColumn, KeyedColumn, KeyedColumn, KeyedColumn)
  private var idHashes: [Text] = []
  private var titleHashes: [Text] = []
  private var names: [Body] = []
  private var addresses: [Body] = []
  private var guides = GuideNumbers()
  private var seen: FingerprintSet?
  /// The counted rows of the batch, which go into the tally together.
  private var counted: [CellTable.Entry] = []
  /// The day of each of them, where rows are kept.
  private var countedDays: [Day] = []
  private let isTraced: Bool
  /// The first and the last day of those rows.
  private var covered: (first: Day, last: Day)?

  /// What a text of a guide's column comes to.
  private struct Text {
    let hash: UInt64
    let isEmpty: Bool
  }

  /// What a text that names a body comes to.
  private struct Body {
    let hash: UInt64
    let isEmpty: Bool
    let affiliation: Affiliation
    let number: Int32
    /// Whether no address is needed to settle the body.
    let isExact: Bool
    /// Whether its text holds characters that show nothing or change direction.
    var hidesCharacters = false
  }

  /// Up to this size each row that says who and when is remembered, to find rows told twice.
  static let rememberedBytes = 32 << 20
  /// More distinct addresses than a set of organisations has are people's.
  private static let mostAddresses = 1 << 16

  init(
    _ table: StreamedTable, _ days: DaySettlement, refusal: Finding?, remembers: Bool,
    into shared: SharedTally
  ) {
    self.table = table
    self.shared = shared
    self.days = days
    self.refusal = refusal
    let header = table.header
    fields = (
      header.field("downloaded_at"), header.field("email"), header.field("count"),
      header.field("illustrative")
    )
    ids = KeyedColumn(header.field("guide_id"))
    titles = KeyedColumn(header.field("guide_title"))
    organisations = KeyedColumn(header.field("organisation"))
    emails = KeyedColumn(header.field("email"), most: Self.mostAddresses)
    bodies = StreamedBodies(table.opened.terms.resolver)
    seen = remembers ? FingerprintSet() : nil
    isTraced = table.opened.terms.trace != nil
    if isTraced { part.leftOut = [] }
  }

  mutating func read(_ batch: RecordBatch) {
    let sheet = Sheet(batch)
    let width = table.header.titles.count
    let isRefused = refusal != nil
    if !isRefused {
      for text in ids.take(batch, of: width) { idHashes.append(Self.text(text)) }
      for text in titles.take(batch, of: width) { titleHashes.append(Self.text(text)) }
      for text in organisations.take(batch, of: width) { names.append(name(text)) }
      for text in emails.take(batch, of: width) { addresses.append(address(text)) }
    }
    for record in batch.records where table.isData(record, of: sheet, &part) {
      if isRefused {
        part.rows.rejected += 1
      } else {
        read(record, sheet)
      }
    }
    shared.add(counted, on: covered, each: countedDays)
    covered = nil
    countedDays.removeAll(keepingCapacity: true)
    counted.removeAll(keepingCapacity: true)
  }

  private static func text(_ text: ArraySlice<UInt8>) -> Text {
    Text(hash: ByteHash.of(text), isEmpty: text.isEmpty)
  }

  private mutating func name(_ text: ArraySlice<UInt8>) -> Body {
    let named = bodies.affiliation(named: text)
    return Body(
      hash: ByteHash.of(text), isEmpty: text.isEmpty, affiliation: named, number: shared.number(of: named),
      isExact: named.exactness >= 2, hidesCharacters: bodies.hidesCharacters)
  }

  private mutating func address(_ text: ArraySlice<UInt8>) -> Body {
    let affiliation = text.isEmpty ? .unstated : bodies.affiliation(at: text)
    return Body(
      hash: ByteHash.of(text), isEmpty: text.isEmpty, affiliation: affiliation,
      number: shared.number(of: affiliation), isExact: false)
  }

  private mutating func read(_ record: Int, _ sheet: Sheet) {
    func cell(_ field: Int?) -> ArraySlice<UInt8> { field.map { sheet.cell(record, $0) } ?? [] }
    let moment: Moment
    do throws(Refusal) {
      guard let read = try days.read(cell(fields.at)) else {
        throw Refusal(.missingValue, expected: "a day, with or without a time")
      }
      moment = read
    } catch {
      part.reject(table.finding(error, "downloaded_at", record, sheet))
      return
    }
    let count: Int64
    do throws(Refusal) { count = try NumberText.count(cell(fields.count)) ?? 1 } catch {
      part.reject(table.finding(error, "count", record, sheet))
      return
    }
    let (id, newID) = ids.number(record, in: sheet.batch)
    if let newID { idHashes.append(Self.text(newID)) }
    let (title, newTitle) = titles.number(record, in: sheet.batch)
    if let newTitle { titleHashes.append(Self.text(newTitle)) }
    guard !(idHashes[id].isEmpty && titleHashes[title].isEmpty) else {
      let column = ids.isAbsent ? "guide_title" : "guide_id"
      part.reject(
        table.finding(Refusal(.missingValue, expected: "a guide's id or title"), column, record, sheet))
      return
    }
    let (organisation, newName) = organisations.number(record, in: sheet.batch)
    if let newName { names.append(name(newName)) }
    let email = address(record, sheet)
    let when =
      UInt64(bitPattern: Int64(moment.day.number)) << 20 | UInt64(moment.seconds.map { Int64($0) + 1 } ?? 0)
    var fingerprint = ByteHash.mixed(idHashes[id].hash, when)
    fingerprint = ByteHash.mixed(fingerprint, titleHashes[title].hash)
    fingerprint = ByteHash.mixed(fingerprint, names[organisation].hash)
    fingerprint = ByteHash.mixed(fingerprint, email.hash ^ UInt64(bitPattern: count) << 1)
    if seen != nil, !email.isEmpty, moment.seconds != nil, seen?.insert(fingerprint) == false {
      part.exclude(.repeatedRow, line: sheet.line(record))
      repeated.add(Witness(count: 1, line: sheet.line(record)))
      return
    }
    if names[organisation].hidesCharacters { part.noteInvisible("organisation", line: sheet.line(record)) }
    let known = guides.number(id, title)
    let guide = known >= 0 ? known : newGuide(id, title, cell(ids.field), cell(titles.field))
    covered =
      covered.map { (min($0.first, moment.day), max($0.last, moment.day)) } ?? (moment.day, moment.day)
    counted.append(
      (
        .init(
          body: body(names[organisation], email), guide: guide,
          bucket: table.opened.terms.buckets.start(of: moment.day)),
        .init(count: count, rows: 1, fingerprint: fingerprint, line: sheet.line(record))
      ))
    if isTraced { countedDays.append(moment.day) }
    part.rows.counted += 1
    if let mark = fields.mark, PlainForms.isYes(sheet.cell(record, mark)) { part.rows.illustrative += 1 }
  }

  /// What the row's address comes to; looked at anew where addresses are too many to be kept.
  private mutating func address(_ record: Int, _ sheet: Sheet) -> Body {
    guard emails.isKept else { return address(fields.email.map { sheet.cell(record, $0) } ?? []) }
    let (email, newAddress) = emails.number(record, in: sheet.batch)
    if let newAddress { addresses.append(address(newAddress)) }
    return addresses[email]
  }

  private func body(_ named: Body, _ email: Body) -> Int32 {
    if named.isExact || email.isEmpty { return named.number }
    if case .unresolved = email.affiliation, case .unresolved = named.affiliation { return named.number }
    return email.number
  }

  @inline(never)
  private mutating func newGuide(
    _ id: Int, _ title: Int, _ idText: ArraySlice<UInt8>, _ titleText: ArraySlice<UInt8>
  ) -> Int32 {
    let texts = [idText, titleText].map { TextForm.tidy(String(decoding: $0, as: UTF8.self)) }
    let reference = GuideReference(
      id: texts[0].isEmpty ? nil : texts[0], title: texts[1].isEmpty ? nil : texts[1])
    let number = shared.number(of: reference)
    guides.keep(number, id, title)
    return number
  }

  mutating func merge(_ other: DownloadPart) {
    part.merge(other.part)
    repeated.add(other.repeated)
  }
}
