@testable import ImpactPipeline

extension FuzzTarget {
  /// A file taken for what it is and read: every row under one heading, the same on any number of threads, and
  /// whatever is refused is told.
  static let recognition = FuzzTarget("recognition") { bytes in
    let anywhere = try intake(bytes, "inputs/x.csv", threads: 1)
    let folders = InputFolder.allCases
    let format = ExportCatalogue.all.first { $0.name == anywhere.format }
    let folder = format?.folders.first ?? folders[bytes.count % folders.count]
    let name = "inputs/\(folder.rawValue)/x.csv"
    let alone = try intake(bytes, name, threads: 1)
    let together = try intake(bytes, name, threads: 3)
    try promise(alone.rows == together.rows, "\(alone.rows) is on three threads \(together.rows)")
    try promise(alone.findings == together.findings, "threads change the findings")
    try promise(alone.rejects == together.rejects, "threads change the rejects")
    if let format { try promise(alone.format == format.name, "its folder makes it \(alone.format as Any)") }
  }

  static func intake(_ bytes: [UInt8], _ name: String, threads: Int) throws -> Intake {
    let source = Source(name: name, bytes: bytes)
    let intake = Intake.of(source, terms: IntakeTerms(threads: threads))
    let rows = intake.rows
    try promise(rows.total == intake.recordCount, "\(rows) of \(intake.recordCount) records in \(name)")
    try promise(FileReconciliation(intake).addsUp, "\(rows) does not add up in \(name)")
    let counted = try SourceReading(source).fold(
      initial: { 0 }, consume: { $0 += $1.count }, merge: { $0 += $1 })
    try promise(counted.value == intake.recordCount, "\(counted.value) records, not \(intake.recordCount)")
    try promise(
      rows.counted >= 0 && rows.rejected >= 0 && rows.structural >= 0 && rows.blank >= 0
        && rows.excluded.values.allSatisfy { $0 > 0 }, "\(rows)")
    try promise(
      intake.rejects.map(\.count).reduce(0, +) == rows.rejected, "\(rows.rejected) rejects in \(name)")
    try promise(
      rows.rejected == 0 || intake.rejects.allSatisfy { $0.place?.file == name }, "a reject has no place")
    if intake.format == nil {
      try promise(!(intake.findings + intake.rejects).isEmpty || rows.data == 0, "nothing is said of \(name)")
    }
    return intake
  }
}
