/// Judges what comes from another register in a state that it reached there: it is taken for the steps that lead to that
/// state, and where a step needs a second person, the record names one who was not the first.
///
/// Records of days before the workspace kept their kind are believed: whoever took those steps is not known any more.
///
/// ```swift
/// try TakeOverJudgement(reader: reader).check(record, broughtBy: "E-001")
/// ```
public final class TakeOverJudgement {
  private let reader: any RecordReader
  /// Found once for all rows of an import.
  private var since: [String: Day] = [:]

  /// - Parameter reader: reads people, exceptions and the other records
  public init(reader: any RecordReader) {
    self.reader = reader
  }

  /// - Parameter person: who brings it
  /// - Throws: `take-over.nobody` for a step that needs a second person and names none; `take-over.separation` if it names
  ///   one who had both duties; `take-over.original` for a signature of somebody else without its original
  public func check(_ record: RecordValue, broughtBy person: String) throws {
    guard let lifecycle = record.schema.lifecycle, !record.isAtBeginning, !hasPaper(record), try isKept(record) else {
      return
    }
    for step in lifecycle.path(to: record) where !step.separations.isEmpty {
      try check(step, of: record, lifecycle)
      try checkOriginal(of: step, in: record, broughtBy: person)
    }
    for step in lifecycle.steps where isTakenBeside(step, record) { try check(step, of: record, lifecycle) }
  }

  /// Whoever brings what another one signed names the signed original; a review brings the fingerprint of its own.
  private func checkOriginal(of step: LifecycleStep, in record: RecordValue, broughtBy person: String) throws {
    guard let signature = step.signature, record.schema !== Review.schema else { return }
    guard record[signature.original] == nil || record[signature.originalOn] == nil else { return }
    for signatory in step.effects.compactMap(\.actorField).compactMap({ record.text($0) }) where signatory != person {
      throw refusal(.takeOverOriginal, step, record, ["person": .person(signatory)])
    }
  }

  /// Whether a record bears who took a step that leaves the state as it is.
  private func isTakenBeside(_ step: LifecycleStep, _ record: RecordValue) -> Bool {
    guard step.to == nil, !step.separations.isEmpty else { return false }
    return step.effects.contains { $0.actorField.map { record[$0] != nil } ?? false }
  }

  /// Whether an order stands for who approved it.
  private func hasPaper(_ record: RecordValue) -> Bool {
    record.schema.paperField.map { record[$0] != nil } ?? false
  }

  /// Whether the workspace kept the kind already on the day to which the record belongs.
  private func isKept(_ record: RecordValue) throws -> Bool {
    guard let day = record.schema.dayField.flatMap({ record.lastDay(of: $0) }) else { return true }
    guard let since = try since[record.schema.key] ?? KeptSince(reader: reader).day(of: record.schema) else {
      return false
    }
    self.since[record.schema.key] = since
    return day >= since
  }

  private func check(_ step: LifecycleStep, of record: RecordValue, _ lifecycle: Lifecycle) throws {
    let fields = step.effects.compactMap(\.actorField)
    for field in fields {
      guard let person = record.text(field) else {
        throw refusal(.takeOverNobody, step, record, ["field": .field(field.key, of: lifecycle.kind)])
      }
      try check(step, by: person, of: record)
    }
    // Where no field names who took the step, the duties lie in the record itself, as with who leads an audit.
    if fields.isEmpty { try check(step, by: "", of: record) }
  }

  private func check(_ step: LifecycleStep, by person: String, of record: RecordValue) throws {
    let day = record.schema.dayField.flatMap { record.lastDay(of: $0) } ?? .first
    let context = StepContext(
      old: record, record: record, event: step.event, actor: try ActingPerson(person, in: reader, on: day), day: day,
      reader: reader, people: PersonRegister(reader, on: day))
    for separation in step.separations {
      guard let conflict = try separation.conflicts(context).first else { continue }
      throw refusal(
        .takeOverSeparation, step, record,
        ["person": .person(conflict.person), "separation": .separation(separation.identifier)])
    }
  }

  private func refusal(
    _ identifier: Refusal.ID, _ step: LifecycleStep, _ record: RecordValue, _ facts: [String: Refusal.Fact]
  ) -> Refusal {
    let all = facts.merging(["event": .text(step.event)]) { told, _ in told }
    return Refusal(.rule, identifier, all.merging(Refusal.facts(about: record)) { told, _ in told })
  }
}

extension StepEffect {
  /// The field into which the effect writes who took the step.
  fileprivate var actorField: RecordField? { if case .actor(let field) = self { field } else { nil } }
}

extension Refusal.ID {
  static let takeOverOriginal = Refusal.ID("take-over.original")
  static let takeOverNobody = Refusal.ID("take-over.nobody")
  static let takeOverSeparation = Refusal.ID("take-over.separation")
}
