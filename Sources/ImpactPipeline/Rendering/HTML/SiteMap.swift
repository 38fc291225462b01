/// The reports of a set as a reader goes through them: groups of links, in the order the set is listed.
public struct SiteMap: Hashable, Sendable {
  /// The groups, each with its name; reports at the set's root come first.
  public var groups: [Group]

  /// Reports that belong together.
  public struct Group: Hashable, Sendable {
    /// What they are called together: `Boroughs`.
    public var title: String
    /// The reports, in order.
    public var entries: [Entry]
  }

  /// One report.
  public struct Entry: Hashable, Sendable {
    /// Where it lies.
    public var path: String
    /// What the link says.
    public var title: String
  }

  /// A map of these groups.
  public init(groups: [Group]) { self.groups = groups }

  /// A map of the documents, grouped by their folder in the order they come.
  public init(_ documents: [Document]) {
    groups = []
    for document in documents {
      let parts = document.path.split(separator: "/")
      let folder = parts.count > 1 ? Self.title(ofFolder: String(parts[0])) : "Whole set"
      let entry = Entry(path: document.path, title: document.title)
      if let index = groups.firstIndex(where: { $0.title == folder }) {
        groups[index].entries.append(entry)
      } else {
        groups.append(Group(title: folder, entries: [entry]))
      }
    }
  }

  /// `challenge-areas` as `Challenge areas`.
  private static func title(ofFolder folder: String) -> String {
    let words = folder.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
