/// What putting all files together can find.
extension FindingKind {
  /// Two rows with one id.
  static let idUsedTwice = FindingKind(
    "id-used-twice", .error, title: "An id used twice",
    message: "the id {found} of this {subject} stands at {expected} already; this row does not count",
    remedy: "Give one of the two another id, or remove one")

  /// An outcome of a project that no register has.
  static let unknownProject = FindingKind(
    "unknown-project", .warning, title: "A project that is not in the register",
    message:
      "project {found} of this {subject} is not in the register, by id or by title; it belongs to no challenge area or participant",
    remedy: "Add the project to registers/projects, or correct its id or title")

  /// A title that more than one project has.
  static let severalProjects = FindingKind(
    "several-projects", .warning, title: "A title that several projects have",
    message:
      "project {found} of this {subject} could be {expected}; it belongs to no challenge area or participant",
    remedy: "Write the project's id instead of its title, or give each project a title of its own")

  /// Rows that an earlier file told too.
  static let toldTwice = FindingKind(
    "told-twice", .warning, title: "Rows that stand in two files",
    message: "{count} rows stand in an earlier file or row too and count once",
    remedy: "Nothing need be done; remove one of two overlapping exports to be rid of this")

  /// Rows that may be told in two files, where no row shows that they are.
  static let mayOverlap = FindingKind(
    "may-overlap", .warning, title: "Files whose days cross",
    message:
      "{count} counts of this file are for days that {expected} tells of too, and not the same; what both tell counts twice",
    remedy: "Export the two for days that do not cross, or take one out")

  /// Attendance at an event that the register does not have.
  static let unknownEvent = FindingKind(
    "unknown-event", .warning, title: "An event that is not in the register",
    message:
      "{found} is not in the register of events; {count} attendances count, but for no function or challenge area",
    remedy:
      "Add it to registers/events, or name its id for this file under \"events\" in inputs/lotireport.json")

  /// An event without a day, in no period.
  static let eventWithoutDay = FindingKind(
    "event-without-day", .error, title: "An event without a day",
    message: "{found} has no day, in the register or in the export; its {count} attendances are in no period",
    remedy: "Add it to registers/events with its starts_on")

  /// Downloads of a guide that the register does not have.
  static let unknownGuide = FindingKind(
    "unknown-guide", .warning, title: "A guide that is not in the register",
    message:
      "{found} is not in the register of guides; its {count} downloads count, but for no guide or challenge area",
    remedy: "Add it to registers/guides")

  /// A value that is hardly right.
  static let unlikelyValue = FindingKind(
    "unlikely-value", .warning, title: "A value that is hardly right",
    message: "{found} in column {subject} is hardly right: {expected}; the row counts as it stands",
    remedy: "Correct it, or leave it if that is what happened")

  /// A challenge area that the register does not have.
  static let unknownArea = FindingKind(
    "unknown-area", .warning, title: "A challenge area that is not in the register",
    message:
      "challenge area {found} is not in the register; what {count} rows give it counts for no challenge area",
    remedy: "Add it to registers/challenge-areas, or correct the id")
}
