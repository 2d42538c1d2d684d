import JSONSupport
import QualityModel

/// A kind's lifecycle and rights as JSON, under the stable names of its parts.
enum LifecycleJSON {
  static func object(_ kind: RecordSchema) -> JSONValue {
    .object(
      [("kind", .text(kind.key))] + (kind.lifecycle.map(members) ?? [])
        + [("commands", texts(kind.rights.commands)), ("rights", .array(kind.rights.rows.map(object)))])
  }

  private static func members(_ lifecycle: Lifecycle) -> [(String, JSONValue)] {
    [
      ("initial", .text(lifecycle.initial)), ("states", texts(lifecycle.states)),
      ("ends", texts(lifecycle.ends)), ("sealed", texts(lifecycle.sealed.map(\.key).sorted())),
      ("rules", texts(lifecycle.rules.map(\.identifier))), ("steps", .array(lifecycle.steps.map(object))),
    ]
  }

  private static func object(_ right: WriteRight) -> JSONValue {
    .object([
      ("deed", .text(right.deed.rawValue)), ("fields", texts(right.fields.map(\.key))),
      ("states", texts(right.states)), ("performers", texts(right.performers.map(\.identifier))),
      ("rules", texts(right.rules.map(\.identifier))), ("reason", .boolean(right.needsReason)),
    ])
  }

  private static func object(_ step: LifecycleStep) -> JSONValue {
    var members: [(String, JSONValue)] = [("event", .text(step.event)), ("from", texts(step.from))]
    if let to = step.to { members.append(("to", .text(to))) }
    if let answer = step.when {
      members.append(("when", .object([("field", .text(answer.field.key)), ("words", texts(answer.words))])))
    }
    members += [
      ("performers", texts(step.performers.map(\.identifier))),
      ("required", texts(step.inputs.filter(\.isRequired).map(\.field.key))),
      ("optional", texts(step.inputs.filter { !$0.isRequired }.map(\.field.key))),
      ("reason", .boolean(step.needsReason)),
      ("apart", texts(step.separations.map(\.identifier))), ("rules", texts(step.rules.map(\.identifier))),
    ]
    return .object(members)
  }

  private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }
}
