/// How the program ends, for scripts.
enum ExitStatus: Int32, Hashable, Sendable {
  /// Done.
  case done = 0
  /// Done, but something in the data is at or above what `--fail-on` names.
  case findings = 1
  /// The command line, a setting or the output folder is not right.
  case usage = 2
  /// An input cannot be read, or nothing was read.
  case unreadable = 3
  /// The output could not be written, or the program is at fault.
  case fault = 70
}
