/// The scopes of one run in their fixed order, each with a dense number, so that totals are arrays; an object, since
/// everything looks them up.
final class ScopeTable: Sendable {
  /// In the order that reports list them: all, authorities, areas, functions, funders, projects.
  let scopes: [Scope]
  private let numbers: [Scope: Int]
  /// The number of today's area that an area of any time leads to.
  private let areaNumbers: [Identifier<ChallengeArea>: Int]
  /// The numbers of the funders of each project that has some, ascending.
  private let funderNumbers: [Identifier<Project>: [Int]]
  /// Where each project stands in the books.
  private let projectPlaces: [Identifier<Project>: Int]

  /// The scopes that the books know of. Time and memory grow with the rows of the books.
  init(books: Books) {
    var list: [Scope] = [.all]
    list += Authority.allCases.map(Scope.authority)
    list.append(.noAuthority)
    list += books.currentChallengeAreas.map { .challengeArea($0.id.text) }
    list.append(.noChallengeArea)
    list += Function.allCases.map(Scope.function)
    list.append(.noFunction)
    list += books.funders.map { .funder($0.id) }
    list += books.projects.map { .project($0.id.text) }
    let numbers = Dictionary(zip(list, list.indices), uniquingKeysWith: { first, _ in first })
    scopes = list
    self.numbers = numbers
    areaNumbers = Dictionary(
      books.challengeAreas.compactMap { area in
        numbers[.challengeArea(books.today(area.id).text)].map { (area.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    projectPlaces = Dictionary(
      books.projects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var funders: [Identifier<Project>: Set<Int>] = [:]
    for row in books.funding where row.status != .bid {
      if let project = row.project, let number = numbers[.funder(row.funder.id)] {
        funders[project, default: []].insert(number)
      }
    }
    funderNumbers = funders.mapValues { $0.sorted() }
  }

  /// The number of a scope, or `nil` when the run has none such.
  func number(of scope: Scope) -> Int? { numbers[scope] }

  /// The number of ``Scope/all``.
  static let all = 0
  /// The number of an authority's scope.
  static func authority(_ authority: Authority) -> Int { 1 + authority.ordinal }
  /// The number of ``Scope/noAuthority``.
  static let noAuthority = 1 + Authority.allCases.count

  /// The number of a body's authority; a partner, a shared service and anyone unresolved belong to no one authority.
  static func authority(of affiliation: Affiliation) -> Int {
    if case .authority(let authority) = affiliation { self.authority(authority) } else { noAuthority }
  }

  /// The number of today's area that an id leads to, or `nil` when the register has none such.
  func area(_ id: Identifier<ChallengeArea>) -> Int? { areaNumbers[id] }

  /// The numbers of today's areas that the given ids lead to, or of "no area" when there are none.
  func areas(_ ids: [Identifier<ChallengeArea>]) -> [Int] {
    var found: [Int] = []
    for id in ids {
      if let number = areaNumbers[id], !found.contains(number) { found.append(number) }
    }
    if found.isEmpty, let none = numbers[.noChallengeArea] { found = [none] }
    return found
  }

  /// The number of a function's scope, or of "no function".
  func function(_ function: Function?) -> Int {
    let scope = function.map(Scope.function) ?? .noFunction
    return numbers[scope] ?? 0
  }

  /// The scopes of the funders that gave a project money, in order.
  func funders(of project: Identifier<Project>) -> [Int] { funderNumbers[project] ?? [] }

  /// The project of an id in the books that the table was made of; found in the same time however many there are.
  func project(_ id: Identifier<Project>, in books: Books) -> Project? {
    projectPlaces[id].map { books.projects[$0] }
  }
}
