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
    for field in fields where invocation.has(FieldOption.name(of: field)) {
      do {
        record.values[field.place] = try value(of: field, invocation, resolver)
      } catch let problem as FieldProblem {
        faults.append(RecordValue.Fault(field: field, problem: problem))
      }
    }
    let refused = Set(faults.map(\.field))
    faults += record.missingFields.filter { !refused.contains($0) }.map { .init(field: $0, problem: .missing) }
    if !faults.isEmpty { throw RecordFaults(record: record.id, kind: kind.key, faults: faults) }
  }

  private func value(
    of field: RecordField, _ invocation: Invocation, _ resolver: ReferenceResolver
  ) throws -> FieldValue? {
    let given = invocation.values(FieldOption.name(of: field))
    let text = field.kind.isList ? given.joined(separator: ";") : given.last ?? ""
    let choices = ChoiceInput(session: session, schema: kind)
    do {
      return try resolver.value(of: choices.keys(in: text, of: field), for: field)
    } catch FieldProblem.unknownRecord(let kind) {
      let near = try RecordSchema.named(kind).map { try NearRecords(reader: reader, kind: $0).names(like: text) } ?? []
      throw near.isEmpty ? FieldProblem.unknownRecord(kind: kind) : .unknownName(kind: kind, near: near)
    }
  }
}
