import ImpactPipeline

/// What looking into the inputs folder can find.
extension FindingKind {
  /// The disk does not let a file or a folder be read.
  static let cannotBeRead = FindingKind(
    "cannot-be-read", .error, title: "Cannot be read", message: "this cannot be read: {found-bare}",
    remedy: "{expected}, then run again")

  /// Something stands where an export belongs that is no file.
  static let notAFile = FindingKind(
    "not-a-file", .error, title: "Not a file", message: "this is {found-bare}, where an export belongs",
    remedy: "Put the export itself here, or move this out of the inputs folder")

  /// A link leads back to a folder that it lies in.
  static let linkCircle = FindingKind(
    "link-circle", .error, title: "Link that leads in a circle",
    message: "this link leads back to a folder that it lies in", remedy: "Remove the link")

  /// A part of a file was never written.
  static let gapInFile = FindingKind(
    "gap-in-file", .error, title: "File with a gap",
    message:
      "nothing was ever written here from byte {found-bare} on, though the file goes on to byte {expected}",
    remedy: "Copy or download the file again; it did not arrive whole")

  /// A name that is not text.
  static let nameNotText = FindingKind(
    "name-not-text", .error, title: "Name that is not UTF-8",
    message: "the name of this is not written in UTF-8", remedy: "Give it a plain name")

  /// The same file is met a second time, by a link.
  static let sameFileAgain = FindingKind(
    "same-file-again", .warning, title: "Same file again",
    message: "this is the same file as {found-bare} and was not read a second time",
    remedy: "Remove one of the two")

  /// Something in the inputs folder belongs to none of its parts.
  static let notPartOfInputs = FindingKind(
    "not-part-of-inputs", .note, title: "Not part of the inputs",
    message: "this was not read, for it is in none of {expected}",
    remedy: "Move it into the folder that it belongs to, if it is an export")
}
