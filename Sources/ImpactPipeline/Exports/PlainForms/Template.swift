/// A plain form as a file to fill in, for starting an inputs folder.
public struct Template: Hashable, Sendable {
  /// Its path below the inputs folder: `registers/members.csv`.
  public let path: String
  /// A header and one example row.
  public let text: String

  /// One for each plain form and register, in the order of the folders.
  public static let all: [Template] = PlainForms.formats.compactMap { format in
    guard let form = PlainForms.all.first(where: { $0.name == format.name }) else { return nil }
    let folder = format.folders[0].rawValue
    let stem = folder == "registers" ? form.name.id : "\(form.name.id)-example"
    return Template(path: "\(folder)/\(stem).csv", text: form.template)
  }
}
