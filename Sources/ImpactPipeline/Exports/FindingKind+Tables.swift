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

/// What people who share a mark can find.
extension FindingKind {
  static let sharedAddress = FindingKind(
    "shared-address", .warning, title: "Tickets under one address",
    message:
      "{count} more tickets stand under the address that bought them; each address counts as one person",
    remedy: "Ask for each attendee's own address in the order form, or put theirs into the file.")
}

/// What structure and totals can find.
extension FindingKind {
  static let repairedRow = FindingKind(
    "repaired-row", .warning, title: "Row put right",
    message:
      "the row's separators or quotes were not right, and it was put right in the only way its columns allow",
    remedy: "Check the row; export again if it is wrong.")

  static let totalDiffers = FindingKind(
    "total-differs", .warning, title: "Total that does not agree",
    message: "the file states {expected} for {subject}, but its rows come to {found-bare}",
    remedy: "Look for rows that were left out, or that the system added up otherwise; the rows count.")

  static let repeatedIdentifier = FindingKind(
    "repeated-identifier", .error, title: "Identifier that stands twice",
    message: "{found} in column {subject} stands in an earlier row too ({expected})",
    remedy: "Give each row an identifier of its own, or take one of the two out.")

  static let notPounds = FindingKind(
    "not-pounds", .error, title: "Another currency",
    message: "{found} in column {subject} is not pounds sterling",
    remedy: "Give the amount in pounds (GBP), or take the row out.")

  static let negativeAward = FindingKind(
    "negative-award", .error, title: "Award below zero",
    message: "{found} in column {subject} is below zero, which an award cannot be",
    remedy: "Write {expected}.")

  static let blankByStandard = FindingKind(
    "blank-by-standard", .warning, title: "Blank where a standard asks for a value",
    message: "column {subject} is blank in {count} rows, where the standard asks for a value; they count",
    remedy: "Fill it in before the file is published.")

  static let noPeriod = FindingKind(
    "no-period", .error, title: "File that does not say its period",
    message: "the file says nowhere which days it is about ({count} rows left out)",
    remedy: "Put the days into its name, such as downloads_2024-04-01_2024-04-30.csv.")

  static let noData = FindingKind(
    "no-data", .note, title: "Report without data", message: "the report says that there is no data",
    remedy: "Nothing, if that is right.")
}

extension FindingKind {
  static let quotesMended = FindingKind(
    "quotes-mended", .note, title: "Quotes put right",
    message: "quotes inside a field were not doubled and were put right in the only way the row allows",
    remedy: "Nothing, if the row is right.")

  static let rowsAboveHeader = FindingKind(
    "rows-above-header", .warning, title: "Rows where none should be",
    message:
      "{count} lines that look like rows stand where there should be notes alone; they were not read as rows",
    remedy: "Put the header above all rows.")

  static let identicalRows = FindingKind(
    "identical-rows", .warning, title: "Rows that are the same",
    message:
      "{count} rows are the same as an earlier row, character for character; nothing shows that they are one",
    remedy: "If they are one row told twice, take one out.")

  static let otherTables = FindingKind(
    "other-tables", .note, title: "Other tables in the file",
    message: "the file holds other tables too ({count} rows), which were left out",
    remedy: "Nothing, if that is right.")

  static let noRows = FindingKind(
    "no-rows", .warning, title: "Export without rows",
    message: "the file holds its header and no row",
    remedy: "Export it again if there should be rows; else take it out.")

  static let noStatusColumn = FindingKind(
    "no-status-column", .note, title: "No column that says what was undone",
    message: "the file has no column {subject}, so rows that were voided or failed cannot be told and count",
    remedy: "Export it with that column if the system has one.")

  static let lastLineOpen = FindingKind(
    "last-line-open", .note, title: "Last line without an end",
    message: "the last line has no line end, so the file may have been cut off",
    remedy: "Nothing, if the last row is whole; else export the file again.")
}
