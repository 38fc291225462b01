import ImpactPipeline

/// The workload W on the public reading API: one strict pass over a downloads export; count and sum by body,
/// challenge area and month; distinct guides for each body; both written as CSV.
///
///     workload FILE THREADS OUT-PREFIX
///     workload FILE THREADS            (only reads: records counted, nothing kept)

let arguments = CommandLine.arguments
guard arguments.count >= 3, let threads = Int(arguments[2]) else {
  throw ByteStoreFailure("usage: workload FILE THREADS [OUT-PREFIX]")
}
let reading = try SourceReading(Source(name: arguments[1], store: FileBytes(path: arguments[1])))
if arguments.count == 3 {
  let folded = try reading.fold(
    threads: threads, initial: { 0 }, consume: { $0 += $1.count }, merge: { $0 += $1 })
  print(folded.recordCount, folded.digest)
} else {
  let folded = try reading.fold(
    threads: threads, initial: { DownloadCounts() }, consume: { $0.add($1) }, merge: { $0.merge($1) })
  let groups = try OutputFile(path: arguments[3] + ".groups.csv")
  try folded.value.writeGroups { try groups.write($0) }
  let bodies = try OutputFile(path: arguments[3] + ".orgs.csv")
  try folded.value.writeBodies { try bodies.write($0) }
  for finding in reading.findings + folded.findings { print(finding.message) }
  if folded.value.badRows > 0 { print("\(folded.value.badRows) rows are not as expected") }
}
