/// What reading a table can find.
extension FindingKind {
  static let notARange = FindingKind(
    "not-a-range", .error, title: "Range out of order",
    message: "the range around {found} in column {subject} is out of order", remedy: "Write {expected}.")

  static let unreadableRow = FindingKind(
    "unreadable-row", .error, title: "Row that cannot be read", message: "the row cannot be read",
    remedy: "Look at the quotes on this line.")

  static let tooManyFields = FindingKind(
    "too-many-fields", .error, title: "Row with too many fields",
    message: "the row has {found-bare} fields where the header has {expected}",
    remedy: "Quote the field that holds a separator.")

  static let tooFewFields = FindingKind(
    "too-few-fields", .error, title: "Row with too few fields",
    message: "the row has {found-bare} fields where the header has {expected}",
    remedy: "Look for a lost separator or a line that was broken in two, and put the row right.")

  static let repeatedHeader = FindingKind(
    "repeated-header", .warning, title: "Header in the middle of the file",
    message: "the header stands again among the rows ({count} times)",
    remedy: "Check that the file was not put together from two that overlap; rows told twice may count twice."
  )

  static let extraColumns = FindingKind(
    "extra-columns", .note, title: "Columns that are not used",
    message: "{count} columns are not used: {found-bare}",
    remedy: "Nothing, unless one of them is a column of the form under another name.")

  static let repeatedColumn = FindingKind(
    "repeated-column", .error, title: "Column that stands twice",
    message: "column {subject} stands more than once, so it is not certain which one counts",
    remedy: "Take out or rename all but one.")

  static let missingColumns = FindingKind(
    "missing-columns", .error, title: "Required column missing",
    message: "the file looks like {subject}, but has no column {expected}",
    remedy: "Add the column {expected}, or rename the one that holds it. Columns found: {found-bare}.")

  static let columnOfEither = FindingKind(
    "column-of-either", .error, title: "One of two columns missing",
    message: "the file looks like {subject}, but has neither column of {expected}",
    remedy: "Add one of the columns {expected}.")
}

/// What the rows of a form can find.
extension FindingKind {
  static let daysOutOfOrder = FindingKind(
    "days-out-of-order", .error, title: "Days out of order",
    message: "{found} in column {subject} is before the day it should follow", remedy: "Write {expected}.")
}

/// What counting rows can find.
extension FindingKind {
  static let repeatedRows = FindingKind(
    "repeated-rows", .warning, title: "The same row again",
    message:
      "{count} rows tell again what an earlier row tells (same person, guide and time); each counts once",
    remedy: "Check that the export was not put together from two that overlap.")
}
