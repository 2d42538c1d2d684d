import QualityModel

/// Records in memory, found by the same conditions as in a workspace.
final class MemoryRecords: RecordReader {
  private(set) var tables: [String: [String: RecordValue]] = [:]

  func put(_ record: RecordValue) { tables[record.schema.key, default: [:]][record.id] = record }

  func all(_ kind: String) -> [RecordValue] { (tables[kind] ?? [:]).values.sorted { $0.id < $1.id } }

  func all<Kind: RecordKind>(_ kind: Kind.Type) -> [Record<Kind>] { all(kind.key).compactMap(Record.init) }

  func records(_ query: RecordQuery) throws -> [RecordValue] {
    let found = (tables[query.kind] ?? [:]).values.filter { holds(query.condition, $0) && !$0.isWithdrawn }
    let sorted = found.sorted { $0.id < $1.id }
    return Array(sorted.prefix(query.limit ?? sorted.count))
  }

  func record(_ kind: String, id: String) throws -> RecordValue? { tables[kind]?[id] }

  func lines(_ query: RecordQuery) throws -> [RecordLine] {
    try records(query).map { RecordLine(kind: query.kind, id: $0.id, title: $0.title, day: nil, state: nil) }
  }

  func aggregate(_ question: Aggregation) throws -> [AggregateRow] {
    let count = (tables[question.kind] ?? [:]).values.count { holds(question.condition, $0) && !$0.isWithdrawn }
    return [AggregateRow(keys: [], count: count, measures: [])]
  }

  func recordsToldLater(_ kind: String) throws -> Set<String> { [] }

  func history(_ kind: String, id: String) throws -> [TrailLine] { [] }

  private func holds(_ condition: Condition, _ record: RecordValue) -> Bool {
    switch condition {
    case .always: true
    case .never: false
    case .equals(let field, let value): record[field] == value
    case .isIn(let field, let values): record[field].map(values.contains) ?? false
    case .isEmpty(let field): record[field] == nil
    case .isSet(let field): record[field] != nil
    case .before(let field, let day): record.day(field).map { $0 < day } ?? false
    case .onOrBefore(let field, let day): record.day(field).map { $0 <= day } ?? false
    case .onOrAfter(let field, let day): record.day(field).map { $0 >= day } ?? false
    case .within(let field, let period):
      record.day(field).map { period.firstDay <= $0 && $0 <= period.lastDay } ?? false
    case .periodFrom(let field, let first, let last):
      record.text(field).flatMap { Period($0) }.map { (first...last).contains($0.year) } ?? false
    case .notAfter(let field, let other):
      zip([record.day(field)], [record.day(other)]).allSatisfy { left, right in
        left.flatMap { left in right.map { left <= $0 } } ?? false
      }
    case .contains(let field, let item): record.list(field).contains(item)
    case .matches(let field, let letters): record.text(field)?.lowercased().contains(letters.lowercased()) ?? false
    case .refers(let field, let condition): refers(record, field, condition)
    case .refersTo(let field, let kind, let condition): refers(record, field, to: kind, condition)
    case .idIs(let id): record.id == id
    case .idIn(let ids): ids.contains(record.id)
    case .all(let conditions): conditions.allSatisfy { holds($0, record) }
    case .any(let conditions), .union(let conditions): conditions.contains { holds($0, record) }
    case .not(let condition): !holds(condition, record)
    }
  }

  private func refers(_ record: RecordValue, _ field: RecordField, _ condition: Condition) -> Bool {
    field.kind.referredKind.map { refers(record, field, to: $0, condition) } ?? false
  }

  private func refers(_ record: RecordValue, _ field: RecordField, to kind: String, _ condition: Condition) -> Bool {
    guard let id = record.text(field), let referred = tables[kind]?[id] else { return false }
    return !referred.isWithdrawn && holds(condition, referred)
  }
}
