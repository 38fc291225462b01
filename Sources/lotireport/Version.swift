/// The program's version.
enum Version {
  /// As `lotireport --version` and the run record give it.
  static let current = "0.1.0"
}
