import QualityModel

/// An entry of a file in one language, with where it stands.
struct CriteriaRow {
  var text: Record<CriterionText>
  let place: Refusal.Place
}

/// Keeps the rows of a table until all of them are known: whether a parent is there can only be said at the end.
final class CriteriaRows: RecordDestination {
  private(set) var rows: [CriteriaRow] = []
  private var place = Refusal.Place(file: "")

  func resolve(_ value: FieldValue, of field: RecordField, at place: @autoclosure () -> Refusal.Place) -> FieldValue {
    value
  }

  /// What is kept here is judged when it is written.
  func declaredNumbers() -> DeclaredNumbers { .all }

  func identifier(ofName name: String, in kind: RecordSchema) -> String? { nil }

  func willPut(at place: @autoclosure () -> Refusal.Place) { self.place = place() }

  func put(_ record: RecordValue, changing given: [RecordField]?) -> ImportedRecord {
    if let text = Record<CriterionText>(record) { rows.append(CriteriaRow(text: text, place: place)) }
    return .added
  }

  func beginRows(of kind: RecordSchema, file: String) {}
  func endRows(of kind: RecordSchema, digest: String) {}
}
