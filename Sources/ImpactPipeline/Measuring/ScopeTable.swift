/// The scopes of one run in their fixed order, each with a dense number, so that totals are arrays.
struct ScopeTable: Sendable {
  /// In the order that reports list them: all, authorities, areas, functions, funders, projects.
  let scopes: [Scope]
  private let numbers: [Scope: Int]

  /// The scopes that the books know of.
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
    scopes = list
    numbers = Dictionary(zip(list, list.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The number of a scope, or `nil` when the run has none such.
  func number(of scope: Scope) -> Int? { numbers[scope] }

  /// The number of ``Scope/all``.
  static let all = 0
  /// The number of an authority's scope.
  static func authority(_ authority: Authority) -> Int { 1 + authority.ordinal }
  /// The number of ``Scope/noAuthority``.
  static let noAuthority = 1 + Authority.allCases.count

  /// The numbers of today's areas that the given ids lead to, or of "no area" when there are none.
  func areas(_ ids: [Identifier<ChallengeArea>], in books: Books) -> [Int] {
    var found: [Int] = []
    for id in ids {
      if let number = numbers[.challengeArea(books.today(id).text)], !found.contains(number) {
        found.append(number)
      }
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
  func funders(of project: Identifier<Project>, in books: Books) -> [Int] {
    Set(books.funding.filter { $0.project == project && $0.status != .bid }.map(\.funder.id))
      .compactMap { numbers[.funder($0)] }.sorted()
  }
}
