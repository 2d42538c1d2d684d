/// The fields of a kind in the order of its properties, as they were found when the kind named them.
///
/// Unchecked: it is filled while the kind declares its fields, before anybody else sees it.
final class DeclaredFields: @unchecked Sendable {
  private(set) var fields: [RecordField] = []

  func add(_ field: RecordField) { fields.append(field) }
}
