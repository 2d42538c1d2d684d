/// A row of an answer as it comes from the store, for lists too long to make records of their rows.
///
/// It is valid only inside the call that gave it.
package protocol FieldRow {
  /// Whether the column holds nothing.
  func isEmpty(_ column: Int) -> Bool
  func integer(_ column: Int) -> Int
  func text(_ column: Int) -> String?
  /// The letters of a column in UTF-8; none if it is empty.
  func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  /// The column as the value of a field of this kind.
  func value(_ column: Int, _ kind: FieldKind) -> FieldValue?
}
