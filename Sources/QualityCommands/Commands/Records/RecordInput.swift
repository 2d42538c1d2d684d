import QualityModel

/// Reads what was given for the fields of a record. Everything that is wrong is told at once.
struct RecordInput {
  let kind: RecordSchema
  let session: Session
  let reader: any RecordSource

  /// Sets the fields that options were given for.
  /// - Throws: `RecordFaults` with every fault; required fields that stay empty are among them
  func fill(_ record: inout RecordValue, from invocation: Invocation) throws {
    try fill(&record, FieldOption.fields(of: kind), from: invocation)
  }

  /// Sets some of the fields.
  func fill(_ record: inout RecordValue, _ fields: [RecordField], from invocation: Invocation) throws {
    let resolver = ReferenceResolver(reader)
    var faults: [RecordValue.Fault] = []
    let given = fields.filter { invocation.has(FieldOption.name(of: $0)) }
    // A text that says several fields comes after what was told of each by itself.
    for field in given.filter({ kind.reading(of: $0) == nil }) + given.filter({ kind.reading(of: $0) != nil }) {
      do {
        try told(of: field, invocation, resolver).write(into: &record, besides: Set(given))
      } catch let problem as FieldProblem {
        faults.append(RecordValue.Fault(field: field, problem: problem))
      }
    }
    let refused = Set(faults.map(\.field))
    faults += record.missingFields.filter { !refused.contains($0) }.map { .init(field: $0, problem: .missing) }
    if !faults.isEmpty { throw RecordFaults(record: record.id, kind: kind.key, faults: faults) }
  }

  private func told(
    of field: RecordField, _ invocation: Invocation, _ resolver: ReferenceResolver
  ) throws -> ToldValue {
    let given = invocation.values(FieldOption.name(of: field))
    let text = field.kind.isList ? given.joined(separator: ";") : given.last ?? ""
    let choices = ChoiceInput(session: session, schema: kind)
    do {
      return try resolver.told(choices.keys(in: text, of: field), for: field, of: kind)
    } catch FieldProblem.unknownRecord(let kind) {
      let near = try RecordSchema.named(kind).map { try NearRecords(reader: reader, kind: $0).names(like: text) } ?? []
      throw near.isEmpty ? FieldProblem.unknownRecord(kind: kind) : .unknownName(kind: kind, near: near)
    }
  }
}
