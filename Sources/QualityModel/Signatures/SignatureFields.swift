/// The fields in which a step that signs or approves tells of an original that was signed outside the program.
public struct SignatureFields: Sendable {
  /// The registration number.
  public let original: RecordField
  /// The day of registration.
  public let originalOn: RecordField
  /// The SHA-256 of an electronic original.
  public let originalDigest: RecordField

  /// Whether an original with number and day is told of.
  package func isTold(by told: [RecordField: FieldValue]) -> Bool {
    told[original] != nil && told[originalOn] != nil
  }
}
