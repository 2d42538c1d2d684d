import QualityModel

/// Where a text stands that may be taken out.
enum TextPlace: Hashable {
  /// In a field of the record, now or before.
  case field(RecordField)
  /// Nowhere but in the trail: the reason with which an entry about the record was written.
  case reason(entry: Int)

  /// The word under which a redaction notes a reason.
  static let reason = "reason"

  /// - Parameter redaction: where the text stands that it is about
  init?(_ redaction: Record<Redaction>, in schema: RecordSchema) {
    if let entry = redaction.reasonOf {
      self = .reason(entry: entry)
    } else if let field = schema.field(redaction.field) {
      self = .field(field)
    } else {
      return nil
    }
  }

  /// The field, if the text stands in one.
  var field: RecordField? { if case .field(let field) = self { field } else { nil } }
}
