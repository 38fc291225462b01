/// Paths as text, with forward slashes.
enum Paths {
  /// The folder that holds an entry, and the entry's name in it: `a/b/c` is `c` in `a/b`, `c` is `c` in `.`.
  static func split(_ path: String) -> (parent: String, name: String) {
    let trimmed = withoutTrailingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", trimmed) }
    let name = String(trimmed[trimmed.index(after: slash)...])
    let parent = withoutTrailingSlashes(String(trimmed[..<slash]))
    return (parent.isEmpty ? "/" : parent, name)
  }

  /// An entry below a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// True when the path is the folder or lies below it. Both must be resolved.
  static func contains(_ folder: String, _ path: String) -> Bool {
    folder == path || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// Where a path leads, though its last parts may not exist yet.
  static func resolved(_ path: String) throws(Errno) -> String {
    do {
      return try SystemCalls.resolved(path)
    } catch {
      guard error == .notFound else { throw error }
      let (parent, name) = split(path)
      if name.isEmpty || name == ".." || path == parent { throw error }
      if (try? FileStatus(ofEntry: path)) != nil { throw error }  // a link that leads nowhere
      return join(try resolved(parent), name)
    }
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var text = path[...]
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }
}
