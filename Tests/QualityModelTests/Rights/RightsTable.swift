@testable import QualityModel

/// The rights of all kinds as the program answers when it is asked: who may do what, by the letters of the people; small
/// letters stand for those who have to say why.
struct RightsTable {
  private let world = RightsWorld()

  func text() -> String {
    RecordSchema.all.map { kind in ([kind.key] + lines(kind).map { "  " + $0 }).joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func lines(_ kind: RecordSchema) -> [String] {
    let record = RightsWorld.record(of: kind)
    set(Audit.State.inProgress.rawValue, kind)
    return [
      "add: " + who { permission, _ in try permission.check(adding: record) },
      "withdraw: "
        + who { permission, reason in
          var withdrawn = record
          withdrawn[kind.withdrawn] = .text("x")
          try permission.check(changing: record, to: withdrawn, reason: reason)
        },
      "take over: " + who { permission, _ in try permission.check(takingOver: finished(record)) },
      "redact: " + who { permission, _ in try permission.check(redacting: record) },
    ] + edits(kind, record)
  }

  /// A record in the state that comes last.
  private func finished(_ record: RecordValue) -> RecordValue {
    var record = record
    if let lifecycle = record.schema.lifecycle {
      record[lifecycle.stateField] = lifecycle.states.last.map { .text($0) }
    }
    return record
  }

  /// A line for the fields that the same people may edit, in the states where it is so.
  private func edits(_ kind: RecordSchema, _ record: RecordValue) -> [String] {
    var lines: [(fields: String, who: String, states: [String])] = []
    for state in states(kind) {
      set(state, kind)
      var fieldsByPeople: [(who: String, fields: [String])] = []
      for field in kind.fields where kind.lifecycle?.sealed.contains(field) != true {
        let who = editors(of: field, standing(record, in: state))
        if let known = fieldsByPeople.firstIndex(where: { $0.who == who }) {
          fieldsByPeople[known].fields.append(field.key)
        } else {
          fieldsByPeople.append((who, [field.key]))
        }
      }
      for (who, fields) in fieldsByPeople {
        let names = fields.joined(separator: " ")
        if let known = lines.firstIndex(where: { $0.who == who && $0.fields == names }) {
          lines[known].states.append(state)
        } else {
          lines.append((names, who, [state]))
        }
      }
    }
    return lines.map { line in
      let states = line.states == [""] ? "" : " [\(line.states.joined(separator: " "))]"
      return "edit\(states) \(line.fields): \(line.who)"
    }
  }

  /// The kind's own states, or those of the audit to which its records belong.
  private func states(_ kind: RecordSchema) -> [String] {
    if let lifecycle = kind.lifecycle { return lifecycle.states }
    return kind === AuditFinding.schema || kind === ChecklistItem.schema ? Audit.State.words : [""]
  }

  private func set(_ state: String, _ kind: RecordSchema) {
    guard kind.lifecycle == nil, let audit = Audit.State(rawValue: state), var record = Record<Audit>(world.audit)
    else {
      return
    }
    record.state = audit
    world.records.put(record.content)
  }

  private func standing(_ record: RecordValue, in state: String) -> RecordValue {
    guard let lifecycle = record.schema.lifecycle else { return record }
    var record = record
    record[lifecycle.stateField] = .text(state)
    return record
  }

  private func editors(of field: RecordField, _ record: RecordValue) -> String {
    var other = record
    other[field] = record[field] == nil ? RightsTable.some(field) : nil
    return who { permission, reason in try permission.check(changing: record, to: other, reason: reason) }
  }

  private static func some(_ field: RecordField) -> FieldValue {
    field.kind.isList ? .list(["x"]) : .text("x")
  }

  private func who(_ body: (WritePermission, String?) throws -> Void) -> String {
    let letters = RightsWorld.Somebody.allCases.map { somebody -> String in
      let permission = world.permission(of: somebody)
      if (try? body(permission, nil)) != nil { return somebody.rawValue }
      return (try? body(permission, "why")) != nil ? somebody.rawValue.lowercased() : ""
    }
    let text = letters.joined()
    return text.isEmpty ? "nobody" : text
  }
}

extension RightsWorld {
  var audit: RecordValue { RightsWorld.record(of: Audit.schema) }
}
