/// For what a record of a kind can wait: a name, the day by which it is due, while it is open, for whom, and the step
/// that ends it.
///
/// A kind may have several; where the first is given as a ``DueRule`` it is the kind's main term, by which `list
/// --overdue` and the reports go. What is finished, cancelled, rejected or withdrawn never waits.
public struct WaitRule: Hashable, Sendable {
  /// The name among the rules of its kind, such as `due` or `check`; it is part of phrases and of calendar identifiers.
  public let name: String
  /// The day by which it is due.
  public let day: WaitDay
  /// What is true while it waits. It holds no bound values, so that it can be the condition of an index.
  public let isOpen: Condition
  /// Who is waited for: the first of these that is filled names the person to be shown, all of them count when one
  /// person's list is asked for.
  public let people: [WaitPath]
  /// Who is waited for where nobody is named.
  public let roles: [Role]
  public let units: [WaitPath]
  public let processes: [WaitPath]
  /// The command that comes next, by the record's state; under the empty word what holds in every other state. The
  /// identifier is appended, or put in place of `{id}`; its year, of records named by their year, in place of `{year}`.
  public let steps: [String: String]
  /// The main term, where this rule is it.
  public let term: DueRule?
  /// What is true of an open record that should have the day of the main term; where it has none, somebody is to set
  /// it. Always, unless the kind says otherwise.
  public let owesDay: Condition
  /// Whether it runs beside another rule, so that the record is counted among what is open by that one.
  public let isBeside: Bool

  /// The rule of a kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, WaitRule>

  /// Whether a step names the year of the record instead of its identifier.
  public var hasYear: Bool { steps.values.contains { $0.contains("{year}") } }

  /// The words after the program's name of the command that comes next.
  public func step(state: String?, id: String) -> String {
    let words = state.flatMap { steps[$0] } ?? steps[""] ?? ""
    if words.contains("{year}") { return words.replacing("{year}", with: id.split(separator: "-").last ?? "") }
    return words.contains("{id}") ? words.replacing("{id}", with: id) : "\(words) \(id)"
  }
}

extension WaitRule {
  /// The fields that a list of what waits by this rule reads beside the identifier, the day first.
  package func fieldsRead(title: RecordField) -> [RecordField] {
    let fields = [title] + people.map(\.field) + isOpen.fields
    return fields.reduce(into: [day.field]) { known, field in
      if !known.contains(field) { known.append(field) }
    }
  }
}

extension Typed where Kind: RecordKind, Subject == WaitRule {
  /// The main term of a kind.
  /// - Parameters:
  ///   - more: what must be true beside, for records that are open but wait for something else
  ///   - owesDay: which open records should have the day; unless said otherwise all of them
  static func main(
    _ name: String, _ term: DueRule.Of<Kind>, and more: Condition.Of<Kind>? = nil,
    owing owesDay: Condition.Of<Kind> = .always, for people: [WaitPath.Of<Kind>],
    else roles: [Role] = [.qualityManager], units: [WaitPath.Of<Kind>] = [], processes: [WaitPath.Of<Kind>] = [],
    steps: [String: String]
  ) -> Self {
    rule(
      name, .on(term.value.field), more.map { .all([term.value.isOpen, $0.value]) } ?? term.value.isOpen, people, roles,
      units, processes, steps, term.value, owing: owesDay.value)
  }

  /// Something else for which records of the kind wait.
  static func wait(
    _ name: String, _ day: WaitDay.Of<Kind>, while isOpen: Condition.Of<Kind>, for people: [WaitPath.Of<Kind>],
    else roles: [Role] = [.qualityManager], units: [WaitPath.Of<Kind>] = [], processes: [WaitPath.Of<Kind>] = [],
    steps: [String: String]
  ) -> Self {
    rule(name, day.value, isOpen.value, people, roles, units, processes, steps, nil)
  }

  /// Something else for which the same record waits beside what its main term says.
  static func beside(
    _ name: String, _ day: WaitDay.Of<Kind>, while isOpen: Condition.Of<Kind>, for people: [WaitPath.Of<Kind>] = [],
    else roles: [Role] = [.qualityManager], units: [WaitPath.Of<Kind>] = [], processes: [WaitPath.Of<Kind>] = [],
    steps: [String: String]
  ) -> Self {
    rule(name, day.value, isOpen.value, people, roles, units, processes, steps, nil, isBeside: true)
  }

  private static func rule(
    _ name: String, _ day: WaitDay, _ isOpen: Condition, _ people: [WaitPath.Of<Kind>], _ roles: [Role],
    _ units: [WaitPath.Of<Kind>], _ processes: [WaitPath.Of<Kind>], _ steps: [String: String], _ term: DueRule?,
    owing owesDay: Condition = .never, isBeside: Bool = false
  ) -> Self {
    Self(
      WaitRule(
        name: name, day: day, isOpen: isOpen, people: people.map(\.value), roles: roles, units: units.map(\.value),
        processes: processes.map(\.value), steps: steps, term: term, owesDay: owesDay,
        isBeside: isBeside))
  }
}

extension Condition {
  /// The fields that the condition looks at.
  var fields: [RecordField] {
    switch self {
    case .isIn(let field, _), .isEmpty(let field), .isSet(let field), .equals(let field, _): [field]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.fields)
    case .not(let condition): condition.fields
    default: []
    }
  }
}
