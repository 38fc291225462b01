/// What finding out which export a file is can find.
extension FindingKind {
  static let unrecognisedFile = FindingKind(
    "unrecognised-file", .error, title: "File that is no known export",
    message: "the file is {expected}; its header is: {found-bare} ({count} rows left out)",
    remedy:
      "Export it again from a system that is listed, or give it the columns of a plain form (lotireport init)."
  )

  static let unrecognisedNearFile = FindingKind(
    "unrecognised-near-file", .error, title: "File that is nearly a known export",
    message:
      "the file is no known export; nearest is {expected}, but it lacks: {subject} ({count} rows left out)",
    remedy: "Add or rename these columns. The header found is: {found-bare}.")

  static let severalFormatsFit = FindingKind(
    "several-formats-fit", .error, title: "File that several exports fit",
    message: "the file could be any of: {found-bare}",
    remedy: "Say which in inputs/lotireport.json, under \"formats\": \"{expected}\" and the id in brackets.")

  static let wrongFolder = FindingKind(
    "wrong-folder", .error, title: "File in the wrong folder",
    message: "the file is {found-bare} and lies in {subject}/ ({count} rows left out)",
    remedy: "Move it to {expected}.")

  static let repeatedFile = FindingKind(
    "repeated-file", .warning, title: "The same file twice",
    message: "the file is the same as {expected}, byte for byte; its {count} rows count once",
    remedy: "Take one of the two out.")

  static let unreadableFile = FindingKind(
    "unreadable-file", .error, title: "File that cannot be read",
    message: "the file could not be read: {found-bare}",
    remedy: "Check that the file is there, is a file and may be read.")
}
