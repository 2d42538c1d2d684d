/// For what a record of a kind can wait: a name, the day by which it is due, while it is open, for whom, and the step
/// that ends it.
///
/// A kind may have several; where the first is given as a ``DueRule`` it is the kind's main term, by which `list
/// --overdue` and the reports go. What is finished, cancelled, rejected or withdrawn never waits.
package struct WaitRule: Hashable, Sendable {
  /// The name among the rules of its kind, such as `due` or `check`; it is part of phrases and of calendar identifiers.
  package let name: String
  /// The day by which it is due.
  package let day: WaitDay
  /// What is true while it waits. It holds no bound values, so that it can be the condition of an index.
  package let isOpen: Condition
  /// Who is waited for: the first of these that is filled names the person to be shown, all of them count when one
  /// person's list is asked for.
  package let people: [WaitPath]
  /// Who is waited for where nobody is named.
  package let roles: [Person.Role]
  package let units: [WaitPath]
  package let processes: [WaitPath]
  /// The command that comes next, by the record's state; under the empty word what holds in every other state. The
  /// identifier is appended, or put in place of `{id}`; its year, of records named by their year, in place of `{year}`.
  package let steps: [String: String]
  /// The main term, where this rule is it.
  package let term: DueRule?

  /// The main term of a kind.
  /// - Parameter more: what must be true beside, for records that are open but wait for something else
  static func main(
    _ name: String, _ term: DueRule, and more: Condition? = nil, for people: [WaitPath],
    else roles: [Person.Role] = [.qualityManager],
    units: [WaitPath] = [], processes: [WaitPath] = [], steps: [String: String]
  ) -> WaitRule {
    WaitRule(
      name: name, day: .on(term.field), isOpen: more.map { .all([term.isOpen, $0]) } ?? term.isOpen, people: people,
      roles: roles,
      units: units,
      processes: processes, steps: steps, term: term)
  }

  /// Something else for which records of the kind wait.
  static func wait(
    _ name: String, _ day: WaitDay, while isOpen: Condition, for people: [WaitPath],
    else roles: [Person.Role] = [.qualityManager], units: [WaitPath] = [],
    processes: [WaitPath] = [],
    steps: [String: String]
  ) -> WaitRule {
    WaitRule(
      name: name, day: day, isOpen: isOpen, people: people, roles: roles, units: units,
      processes: processes,
      steps: steps, term: nil)
  }

  /// Whether a step names the year of the record instead of its identifier.
  package var hasYear: Bool { steps.values.contains { $0.contains("{year}") } }

  /// The words after the program's name of the command that comes next.
  package func step(state: String?, id: String) -> String {
    let words = state.flatMap { steps[$0] } ?? steps[""] ?? ""
    if words.contains("{year}") { return words.replacing("{year}", with: id.split(separator: "-").last ?? "") }
    return words.contains("{id}") ? words.replacing("{id}", with: id) : "\(words) \(id)"
  }
}

extension WaitRule {
  /// The fields that a list of what waits by this rule reads beside the identifier, the day first.
  package func fieldsRead(title: String) -> [String] {
    let fields = [title] + people.map(\.field) + isOpen.fields
    return fields.reduce(into: [day.field]) { known, field in
      if !known.contains(field) { known.append(field) }
    }
  }
}

extension Condition {
  /// The fields that the condition looks at.
  var fields: [String] {
    switch self {
    case .isIn(let field, _), .isEmpty(let field), .isSet(let field), .equals(let field, _): [field]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.fields)
    case .not(let condition): condition.fields
    default: []
    }
  }

  /// True while the state is one of these.
  static func states<State: Choice>(_ states: State...) -> Condition {
    .isIn("state", states.map { .text($0.rawValue) })
  }
}

/// A kind of record with one of the rules by which its records wait.
package struct Wait: Hashable, Sendable {
  package let kind: String
  package let rule: WaitRule

  /// All of them, by kind in the order of the kinds.
  package static let all: [Wait] = RecordSchema.waiting.flatMap { schema in
    schema.waits.map { Wait(kind: schema.key, rule: $0) }
  }

  /// The key under which its phrases stand: `wait.action.check`.
  package var phrase: String { "wait.\(kind).\(rule.name)" }
}
