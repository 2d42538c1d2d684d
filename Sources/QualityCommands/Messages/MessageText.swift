import Foundation
import QualityModel

/// Makes the sentences of refusals and findings from phrases: what, where, why, and the next step.
///
/// ```
/// error: NC-2025-007 exists already with other content [record.exists]
///   next: to change it, add --update
/// ```
struct MessageText {
  let phrases: Phrases
  let isVerbose: Bool

  /// The lines for any error that a command may end with.
  func lines(for error: any Error) -> [String] {
    switch error {
    case let refusal as Refusal: lines(for: refusal)
    case let faults as RecordFaults: lines(for: faults)
    case let list as RefusalList: list.refusals.flatMap { lines(for: $0) }
    default:
      lines(
        for: PageRefusals.refusal(for: error)
          ?? Refusal(.inputOutput, "unexpected", detail: String(describing: error)))
    }
  }

  private func lines(for refusal: Refusal) -> [String] {
    let facts = readable(refusal)
    let sentence = phrases.text("refusal.\(refusal.identifier)", facts)
    var lines = ["\(place(refusal.place))\(phrases.text("message.error")): \(sentence) [\(refusal.identifier)]"]
    if let next = phrases["refusal.\(refusal.identifier).next"] {
      let filled = Phrases(phrases.language, ["next": next]).text("next", facts)
      lines.append("  \(phrases.text("message.next")): \(filled)")
    }
    if refusal.identifier.hasSuffix(".personal-code") { lines.append(declaring) }
    if isVerbose, let detail = refusal.detail { lines.append("  (\(detail))") }
    return lines
  }

  /// What to do about a number that only looks like a personal code.
  var declaring: String {
    "  \(phrases.text("message.next")): \(phrases.text("personal-code.declare", ["setting": DeclaredNumbers.setting]))"
  }

  /// The facts with words in place of what only the program knows by its key.
  private func readable(_ refusal: Refusal) -> [String: String] {
    var facts = refusal.facts
    if let step = facts["step"], let words = phrases["acting.step.\(step)"] { facts["step"] = words }
    let isOfSteps = ["step.", "lifecycle.", "rule.", "acting.", "assessment.", "score.", "form."].contains {
      refusal.identifier.hasPrefix($0)
    }
    guard isOfSteps, let schema = facts["kind"].flatMap(RecordSchema.named) else { return facts }
    return readable(facts, of: schema)
  }

  /// The facts of a refused step: states, fields and duties by their words, commands as they are typed.
  private func readable(_ given: [String: String], of schema: RecordSchema) -> [String: String] {
    var facts = given
    facts["command"] = CommandCatalogue.kebab(schema.key)
    facts["kind"] = phrases.kind(schema)
    facts["field"] = given["field"].map { phrases.field($0, of: schema) }
    facts["fields"] = given["fields"].map { fields in
      fields.components(separatedBy: ", ").map { phrases.field($0, of: schema) }.joined(separator: ", ")
    }
    facts["expected"] = given["expected"].map { words in
      guard let field = given["field"].flatMap({ schema.field($0) }), case .choice(let known) = field.kind else {
        return words
      }
      return words.components(separatedBy: ", ").map { word in
        known.contains(word) ? phrases.choice(word, of: field.key, in: schema) : word
      }.joined(separator: ", ")
    }
    facts["missing"] = given["missing"].map { phrases.field($0, of: schema) }
    for fact in ["state", "initial"] { facts[fact] = given[fact].map { state($0, of: schema) } }
    facts["states"] = given["states"].map { states in
      states.components(separatedBy: ", ").map { state($0, of: schema) }.joined(separator: ", ")
    }
    facts["separation"] = given["separation"].map { phrases.text("separation.\($0)") }
    let told = given["day"]
    facts["day"] = told.flatMap { Day($0) }.map { ValueText.day($0, phrases.language) } ?? told
    return facts
  }

  private func state(_ word: String, of schema: RecordSchema) -> String {
    schema.stateField.map { phrases.choice(word, of: $0.key, in: schema) } ?? word
  }

  private func place(_ place: Refusal.Place?) -> String {
    guard let place else { return "" }
    return ([place.file] + [place.line.map(String.init), place.column].compactMap { $0 }).joined(separator: ":") + ": "
  }

  /// What is missing is told in one line; every other fault has its own.
  private func lines(for faults: RecordFaults) -> [String] {
    guard let schema = RecordSchema.named(faults.kind) else { return [] }
    let missing = faults.faults.filter { $0.problem == .missing }
    let others = faults.faults.filter { $0.problem != .missing }
    var lines = others.map { line(for: $0, of: faults, schema) }
    if others.contains(where: { $0.problem.identifier == "field.personal-code" }) { lines.append(declaring) }
    return missing.count > 1
      ? lines + self.lines(forMissing: missing.map(\.field), of: faults, schema)
      : lines + missing.map { line(for: $0, of: faults, schema) }
  }

  private func line(for fault: RecordValue.Fault, of faults: RecordFaults, _ schema: RecordSchema) -> String {
    let facts = [
      "record": name(of: faults, schema), "field": phrases.field(fault.field.key, of: schema),
      "option": FieldOption.name(of: fault.field),
    ]
    let sentence = phrases.text("refusal.record.fault", facts)
    let problem = problem(fault.problem, fault.field, schema)
    return "\(phrases.text("message.error")): \(sentence): \(problem) [\(fault.problem.identifier)]"
  }

  private func lines(
    forMissing fields: [RecordField], of faults: RecordFaults, _ schema: RecordSchema
  ) -> [String] {
    let named = fields.map { "\(phrases.field($0.key, of: schema)) (\(FieldOption.name(of: $0)))" }
    let facts = [
      "record": name(of: faults, schema), "fields": named.joined(separator: ", "),
      "command": CommandCatalogue.kebab(schema.key),
    ]
    let identifier = FieldProblem.missing.identifier
    return [
      "\(phrases.text("message.error")): \(phrases.text("refusal.record.missing", facts)) [\(identifier)]",
      "  \(phrases.text("message.next")): \(phrases.text("refusal.record.missing.next", facts))",
    ]
  }

  private func name(of faults: RecordFaults, _ schema: RecordSchema) -> String {
    faults.record.isEmpty ? phrases.kind(schema) : faults.record
  }

  /// What was expected of a field.
  func problem(_ problem: FieldProblem, _ field: RecordField, _ schema: RecordSchema) -> String {
    phrases.text("problem.\(problem.identifier)", facts(of: problem, field, schema))
  }

  private func facts(of problem: FieldProblem, _ field: RecordField, _ schema: RecordSchema) -> [String: String] {
    switch problem {
    case .notAnInteger(let range): ["expected": "\(range.lowerBound)–\(range.upperBound)"]
    case .notAChoice(let words):
      ["expected": words.map { phrases.choice($0, of: field.key, in: schema) }.joined(separator: ", ")]
    case .personalCode(let place): ["place": "\(place)"]
    case .unknownRecord(let kind): ["kind": RecordSchema.named(kind).map(phrases.kind) ?? phrases.text("kind.any")]
    case .ambiguousName(let kind, let ids):
      ["kind": RecordSchema.named(kind).map(phrases.kind) ?? "", "ids": ids.joined(separator: ", ")]
    case .cycle(let ids): ["ids": ids.joined(separator: " → ")]
    default: [:]
    }
  }

  /// A finding of a check as one line; kinds and fields are named by their labels.
  func line(for finding: CheckFinding) -> String {
    phrases.text("finding.\(finding.identifier)", labelled(finding.facts)) + " [\(finding.identifier)]"
  }

  private func labelled(_ facts: [String: String]) -> [String: String] {
    guard let schema = facts["kind"].flatMap(RecordSchema.named) else { return facts }
    var labelled = facts
    labelled["kind"] = phrases.kind(schema)
    labelled["parent"] = facts["parent"].flatMap(RecordSchema.named).map(phrases.kind)
    labelled["field"] = facts["field"].map { phrases.field($0, of: schema) }
    return labelled
  }
}

/// Several refusals of one run, all shown at once.
struct RefusalList: Error {
  let refusals: [Refusal]
}
