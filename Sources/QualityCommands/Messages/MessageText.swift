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

  private var words: FactWords { FactWords(phrases: phrases) }

  /// The lines for any error that a command may end with.
  func lines(for error: any Error) -> [String] {
    switch error {
    case let refusal as Refusal: lines(for: refusal)
    case let faults as RecordFaults: lines(for: faults)
    case let list as RefusalList: list.refusals.flatMap { lines(for: $0) }
    default:
      lines(
        for: PageRefusals.refusal(for: error)
          ?? Refusal(.inputOutput, .unexpected, detail: String(describing: error)))
    }
  }

  private func lines(for refusal: Refusal) -> [String] {
    let start = "\(place(refusal.place))\(phrases.text("message.error"))"
    var lines = ["\(start): \(sentence(of: refusal)) [\(refusal.identifier)]"]
    if let next = next(after: refusal) { lines.append("  \(phrases.text("message.next")): \(next)") }
    if refusal.identifier.text.hasSuffix(".personal-code") { lines.append(declaring) }
    if isVerbose, let detail = refusal.detail { lines.append("  (\(detail))") }
    return lines
  }

  /// What to do about a number that only looks like a personal code.
  var declaring: String {
    "  \(phrases.text("message.next")): \(phrases.text("personal-code.declare", ["setting": DeclaredNumbers.setting]))"
  }

  private func place(_ place: Refusal.Place?) -> String {
    place.map { $0.text + ": " } ?? ""
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
    phrases.text("problem.\(problem.identifier)", words.texts(problem.facts(of: field, in: schema)))
  }

  /// The sentence of a refusal without its place, for a list that shows the place itself.
  func sentence(of refusal: Refusal) -> String {
    phrases.text(key(of: refusal), words.texts(refusal.facts))
  }

  /// The next step after a refusal, where there is one.
  func next(after refusal: Refusal) -> String? {
    let key = key(of: refusal, ".next")
    return phrases[key].map { _ in phrases.text(key, words.texts(refusal.facts)) }
  }

  /// The phrase of a refusal; where those who could are named and there is nobody, that of its own if it has one.
  private func key(of refusal: Refusal, _ part: String = "") -> String {
    let key = "refusal.\(refusal.identifier)"
    let nobody = "\(key).nobody\(part)"
    return refusal.facts["able"] == .list([]) && phrases[nobody] != nil ? nobody : key + part
  }

  /// A finding of a check as one line; kinds and fields are named by their labels.
  func line(for finding: CheckFinding) -> String {
    phrases.text("finding.\(finding.identifier)", words.texts(finding.facts)) + " [\(finding.identifier)]"
  }
}

/// Several refusals of one run, all shown at once.
struct RefusalList: Error {
  let refusals: [Refusal]
}

extension Refusal.ID {
  static let unexpected = Refusal.ID("unexpected")
}
