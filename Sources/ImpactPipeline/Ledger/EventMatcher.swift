/// Finds the event that an export speaks of, and keeps those that no register has.
///
/// By id; else by title, of the same day where a title stands twice; else by the file's name, when that holds an id
/// or a title of the register. An event that is found in none of these ways becomes an entry of its own.
struct EventMatcher {
  private(set) var entries: [Books.EventEntry]
  private var byID: [String: Int] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var known: [EventReference: Int] = [:]
  private var unregistered: [Int: (place: SourcePlace, attendances: Int)] = [:]

  init(events: [Books.EventEntry]) {
    entries = events
    for (index, entry) in events.enumerated() {
      byID[entry.id.text] = index
      byTitle[TextForm.folded(entry.title), default: []].append(index)
    }
  }

  /// The event's place among the entries.
  mutating func event(of reference: EventReference, at place: SourcePlace) -> Int {
    if let index = known[reference] {
      unregistered[index]?.attendances += 1
      return index
    }
    let index = registered(reference) ?? add(reference, at: place)
    known[reference] = index
    return index
  }

  private func registered(_ reference: EventReference) -> Int? {
    if let id = reference.id, let index = byID[id] { return index }
    if let title = reference.title, let same = byTitle[TextForm.folded(title)] {
      if same.count == 1 { return same[0] }
      if let day = reference.day, let index = same.first(where: { entries[$0].day == day }) { return index }
      return nil
    }
    guard let file = reference.file else { return nil }
    let name = TextForm.folded(String(file.split(separator: "/").last ?? "")).replacing("_", with: " ")
    let fits = entries.indices.filter { index in
      let title = TextForm.folded(entries[index].title)
      let words = name.split { $0 == " " || $0 == "." || $0 == "-" }.map(String.init)
      return words.contains(TextForm.folded(entries[index].id.text))
        || name.hasPrefix(TextForm.folded(entries[index].id.text) + ".")
        || (title.count >= 8 && name.contains(title))
    }
    return fits.count == 1 ? fits[0] : nil
  }

  private mutating func add(_ reference: EventReference, at place: SourcePlace) -> Int {
    let name = reference.id ?? reference.title ?? reference.file ?? "an event without a name"
    entries.append(
      .init(id: Identifier(name), title: reference.title ?? name, day: reference.day, registered: nil))
    unregistered[entries.count - 1] = (place, 1)
    return entries.count - 1
  }

  /// One finding for each event that no register has.
  var findings: [Finding] {
    unregistered.sorted { $0.key < $1.key }.map { index, seen in
      Finding(
        entries[index].day == nil ? .eventWithoutDay : .unknownEvent, at: seen.place,
        found: entries[index].title,
        count: seen.attendances)
    }
  }
}
