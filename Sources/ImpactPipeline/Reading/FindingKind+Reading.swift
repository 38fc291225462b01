/// What reading bytes into records can find.
extension FindingKind {
  /// A quote opens a field and nothing closes it.
  public static let quoteNotClosed = FindingKind(
    "quote-not-closed", .error, title: "Quote never closed",
    message: "a quote opens here and is never closed, so the line cannot be read",
    remedy: "Close the quote, or double it if it is part of the text. The lines after it were read.")

  /// A quoted field goes on after its closing quote.
  public static let textAfterQuote = FindingKind(
    "text-after-quote", .error, title: "Text after a closing quote",
    message: "a quoted field goes on after its closing quote",
    remedy: "Write a quote inside a quoted field twice (\"\"), or take the stray quote out.")

  /// Quotes stand inside fields that are not quoted: data, but worth a look.
  public static let quoteInUnquotedField = FindingKind(
    "quote-in-unquoted-field", .warning, title: "Quote inside an unquoted field",
    message: "a quote stands inside a field that is not quoted and was read as text ({count} lines)",
    remedy: "Nothing, if the text is right; else quote the whole field and double the quotes inside it.")

  /// A record of a plain document has another number of fields than the first one.
  public static let unevenRow = FindingKind(
    "uneven-row", .warning, title: "Row of another length",
    message: "the row has {found-bare} fields where the first row has {expected}",
    remedy: "Look for a comma too many or too few, or a field with a comma that is not quoted.")

  /// A record holds a NUL character.
  public static let nulByte = FindingKind(
    "nul-byte", .warning, title: "NUL character",
    message: "the text holds a NUL character", remedy: "Export the file again; it may be damaged here.")

  /// Bytes that are not UTF-8.
  public static let notUTF8 = FindingKind(
    "not-utf8", .error, title: "Bytes that are not UTF-8",
    message: "byte {found-bare} is not UTF-8, as the rest of the file is",
    remedy: "Export the file as UTF-8; part of it was written in another encoding.")

  /// UTF-16 code units that do not form characters.
  public static let notUTF16 = FindingKind(
    "not-utf16", .error, title: "Code units that are not UTF-16",
    message: "{count} code units are not UTF-16, the first at byte {found-bare}",
    remedy: "Export the file as UTF-8; it is damaged or cut off.")

  /// The file is not UTF-8 and was read as something else.
  public static let otherEncoding = FindingKind(
    "other-encoding", .note, title: "Encoding other than UTF-8",
    message: "the file was read as {found-bare}",
    remedy: "Check that names with accents and pound signs are right; if not, save the file as UTF-8.")

  /// The file is separated by something else than commas.
  public static let otherDialect = FindingKind(
    "other-dialect", .note, title: "Separator other than the comma",
    message: "fields were taken to be separated by {found-bare}",
    remedy: "Nothing, if the columns are right; else save the file with commas.")

  /// Two separators fit the file about as well.
  public static let uncertainDialect = FindingKind(
    "uncertain-dialect", .warning, title: "Separator not certain",
    message: "fields were taken to be separated by {found-bare}, but {expected} fits almost as well",
    remedy: "Check the columns; if they are wrong, save the file with commas and quoted fields.")

  /// The file ends its lines in more than one way.
  public static let mixedLineEnds = FindingKind(
    "mixed-line-ends", .note, title: "Mixed line ends",
    message: "lines end in {found-bare}; each was taken as the end of a line",
    remedy: "Nothing, if the number of rows is right.")

  /// There is nothing in the file.
  public static let emptyFile = FindingKind(
    "empty-file", .error, title: "Empty file", message: "the file is empty",
    remedy: "Export it again, or take it out of the folder.")

  /// The file is a spreadsheet, not text.
  public static let spreadsheetFile = FindingKind(
    "spreadsheet-file", .error, title: "Spreadsheet instead of CSV",
    message: "the file is {found-bare}, not CSV, whatever its name says",
    remedy: "Open it in the spreadsheet program and save the sheet as \"CSV UTF-8\".")

  /// The file is compressed.
  public static let compressedFile = FindingKind(
    "compressed-file", .error, title: "Compressed file",
    message: "the file is {found-bare}, not CSV", remedy: "Unpack it ({expected}) and put in what it holds.")

  /// The file is a web page, most often a sign-in page saved under the name of a download.
  public static let webPage = FindingKind(
    "web-page", .error, title: "Web page instead of CSV",
    message: "the file is a web page, not CSV",
    remedy: "Sign in and download the export again; a sign-in or error page was saved in its place.")

  /// The file is no text.
  public static let binaryFile = FindingKind(
    "binary-file", .error, title: "Not a text file", message: "the file is {found-bare}, not CSV",
    remedy: "Export it as CSV, or take it out of the folder.")

  /// One record is longer than can be held.
  public static let recordTooLong = FindingKind(
    "record-too-long", .error, title: "Record too long",
    message: "a record is longer than {expected}; nothing after it was read",
    remedy: "Look for a quote that is opened and not closed before this line's end.")
}
