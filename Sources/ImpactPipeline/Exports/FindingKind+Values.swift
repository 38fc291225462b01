/// What reading the cells of a row can find. {subject} is the column.
extension FindingKind {
  static let notAnAmount = FindingKind(
    "not-an-amount", .error, title: "Not an amount of money",
    message: "{found} in column {subject} is not an amount that can be read",
    remedy: "Write {expected}.")

  static let notANumber = FindingKind(
    "not-a-number", .error, title: "Not a number",
    message: "{found} in column {subject} is not a number that can be read", remedy: "Write {expected}.")

  static let notACount = FindingKind(
    "not-a-count", .error, title: "Not a count",
    message: "{found} in column {subject} is not a count", remedy: "Write {expected}.")

  static let notADay = FindingKind(
    "not-a-day", .error, title: "Not a day",
    message: "{found} in column {subject} is not a day that can be read", remedy: "Write {expected}.")

  static let impossibleDay = FindingKind(
    "impossible-day", .error, title: "Day that does not exist",
    message: "{found} in column {subject} is not a day of the calendar as the column is read",
    remedy: "Write {expected}.")

  static let totalRow = FindingKind(
    "total-row", .error, title: "A total among the rows",
    message: "{found} in column {subject} is the name of a total; the row does not count",
    remedy: "Keep {expected}. Give the row an id of its own if it is none")

  static let notADuration = FindingKind(
    "not-a-duration", .error, title: "Not a length of time",
    message: "{found} in column {subject} is not a length of time that can be read",
    remedy: "Write {expected}.")

  static let notAFraction = FindingKind(
    "not-a-fraction", .error, title: "Not a part of one",
    message: "{found} in column {subject} is not a part of one", remedy: "Write {expected}.")

  static let notShares = FindingKind(
    "not-shares", .error, title: "Shares that do not work",
    message: "{found} in column {subject} cannot be divided by", remedy: "Write {expected}.")

  static let notYesOrNo = FindingKind(
    "not-yes-or-no", .error, title: "Neither yes nor no",
    message: "{found} in column {subject} is neither yes nor no", remedy: "Write {expected}.")

  static let notAChoice = FindingKind(
    "not-a-choice", .error, title: "Value outside the list",
    message: "{found} in column {subject} is none of the values it can have",
    remedy: "Write one of: {expected}.")

  static let missingValue = FindingKind(
    "missing-value", .error, title: "Required value missing",
    message: "column {subject} is blank, and a row needs it", remedy: "Fill in {expected}.")

  static let daysFromSerials = FindingKind(
    "days-from-serials", .note, title: "Days counted by a spreadsheet",
    message:
      "column {subject} holds bare numbers, which were read as a spreadsheet's count of days ({count} cells)",
    remedy: "Nothing, if the days are right; else give the column a date format and export again.")

  static let monthBeforeDay = FindingKind(
    "month-before-day", .note, title: "Month before day",
    message: "column {subject} was read as month/day/year, because {count} of its days can be nothing else",
    remedy: "Nothing, if that is right.")

  static let dayOrderAmbiguous = FindingKind(
    "day-order-ambiguous", .warning, title: "Day or month first?",
    message:
      "nothing in column {subject} settles whether day or month comes first ({count} days); it was read as {found-bare}",
    remedy:
      "Settle it in inputs/lotireport.json, under \"dates\": \"{expected}\": \"dmy\" or \"mdy\". Or export with ISO dates."
  )

  static let dayOrderMixed = FindingKind(
    "day-order-mixed", .error, title: "Days of two orders in one column",
    message:
      "column {subject} mixes day/month and month/day; it was read as {found-bare}, and {count} days are not",
    remedy:
      "Write one order throughout, or settle it in inputs/lotireport.json, under \"dates\": \"{expected}\": \"dmy\" or \"mdy\"."
  )

  static let decimalComma = FindingKind(
    "decimal-comma", .warning, title: "Comma before pence",
    message:
      "column {subject} was read with a comma before pence, because {count} of its amounts can be nothing else",
    remedy: "Look at that row: leave it if the comma is right, else put in the figure that the comma took")

  static let decimalMarkMixed = FindingKind(
    "decimal-mark-mixed", .warning, title: "Comma and point before pence in one column",
    message:
      "column {subject} holds amounts with a point before pence and {count} with a comma; it was read with a point",
    remedy:
      "Write one way throughout, or settle it in inputs/lotireport.json, under \"decimals\": \"{expected}\": \"comma\"."
  )

  static let invisibleCharacters = FindingKind(
    "invisible-characters", .warning, title: "Invisible characters in a text",
    message:
      "texts in column {subject} held characters that show nothing or change direction; they were taken out ({count} cells)",
    remedy: "Nothing, if the names are right; else write them again without copying from a formatted page.")
}

/// What settling names can find.
extension FindingKind {
  static let notABody = FindingKind(
    "not-a-body", .error, title: "Not an authority or partner",
    message: "{found} in column {subject} is no authority, partner or shared service that is known",
    remedy: "Write {expected}.")

  static let notAnAuthority = FindingKind(
    "not-an-authority", .error, title: "Not one of the 33 authorities",
    message: "{found} in column {subject} is not one of London's 33 authorities",
    remedy: "Write its name, such as {expected}.")
}
