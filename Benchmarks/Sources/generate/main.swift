import Foundation

/// Writes a seeded export of downloads to standard output.
///
///     generate ROWS [SEED] [time|random] [lf|crlf]

let arguments = CommandLine.arguments.dropFirst()
guard let rows = arguments.first.flatMap({ Int($0) }), rows >= 0 else {
  FileHandle.standardError.write(Data("usage: generate ROWS [SEED] [time|random] [lf|crlf]\n".utf8))
  exit(2)
}
let rest = Array(arguments.dropFirst())
let seed = rest.first.flatMap { UInt64($0) } ?? 42
let isRandom = rest.contains("random")
let lineEnd: [UInt8] = rest.contains("crlf") ? [0x0D, 0x0A] : [0x0A]

var rowWriter = RowWriter(seed: seed, isRandom: isRandom, lineEnd: lineEnd)
for row in 0..<rows {
  rowWriter.write(row: row, of: rows)
  if rowWriter.out.count > 1 << 19 { FileHandle.standardOutput.write(Data(rowWriter.take())) }
}
FileHandle.standardOutput.write(Data(rowWriter.take()))
