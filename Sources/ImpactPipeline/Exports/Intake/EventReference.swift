/// How an export names the event its rows are about, as far as it does.
///
/// The Ledger finds the event: by id; else by title, with the day where titles repeat; else by the name of the
/// file, when that holds an id or a title of the register.
struct EventReference: Hashable, Sendable {
  /// The register's id, or another system's number for it.
  var id: String?
  /// The event's own title.
  var title: String?
  /// The day it began.
  var day: Day?
  /// The file the rows stand in, when nothing in the file names the event.
  var file: String?

  init(id: String? = nil, title: String? = nil, day: Day? = nil, file: String? = nil) {
    self.id = id
    self.title = title
    self.day = day
    self.file = file
  }

  /// Bytes that differ between references that differ.
  var keyBytes: [UInt8] {
    [id ?? "", title.map(TextForm.folded) ?? "", day?.isoText ?? "", file ?? ""].flatMap {
      Array($0.utf8) + [0]
    }
  }
}

/// How an export names a guide: by the register's id, or by its title.
struct GuideReference: Hashable, Sendable {
  var id: String?
  var title: String?

  init(id: String? = nil, title: String? = nil) {
    self.id = id
    self.title = title
  }
}
