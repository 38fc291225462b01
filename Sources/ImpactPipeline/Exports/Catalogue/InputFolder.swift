/// The folder of the inputs that a file lies in: it says what the file is about.
enum InputFolder: String, Hashable, Sendable, CaseIterable {
  case events, downloads, outcomes, funding, registers

  /// The folder of a source by its name, `inputs/events/x.csv`; the one nearest the file counts.
  init?(of file: String) {
    let folders = file.split(separator: "/").dropLast()
    guard let folder = folders.reversed().lazy.compactMap({ InputFolder(rawValue: $0.lowercased()) }).first
    else {
      return nil
    }
    self = folder
  }
}
