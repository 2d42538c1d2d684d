/// A kind of record of the quality system, such as `Nonconformity`: its fields are its properties.
///
/// Adding a field is one property here and one label in each language. Adding a kind is one type in one file,
/// its name in ``RecordSchema/all``, and its labels.
public protocol RecordKind: Sendable {
  /// The name of the kind in files, options and the trail: `nonconformity`.
  static var key: String { get }
  /// The fields; one shared value.
  static var fields: Self { get }
  /// Everything that is derived from the fields, with how the records are named, dated and found overdue.
  static var schema: RecordSchema { get }
}
