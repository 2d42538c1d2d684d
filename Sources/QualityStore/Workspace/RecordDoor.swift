import QualityModel

/// What every record must pass before it is written.
enum RecordDoor {
  /// - Throws: `record.faults`, naming the first fault; its problem's identifier is among the facts
  static func check(_ record: RecordValue) throws {
    guard let fault = record.faults.first else { return }
    throw RecordFaults(record: record.id, kind: record.schema.key, faults: [fault] + record.faults.dropFirst())
  }

  /// Refuses identifiers given by hand that nothing could refer to, and personal codes in them; they are not echoed.
  static func checkIdentity(of record: RecordValue) throws {
    let isWellFormed = record.schema.identity.isNatural || FieldKind.isIdentifier(record.id)
    guard isWellFormed, PersonalCode.firstPlace(in: record.id) == nil else {
      throw Refusal(.data, "record.identifier", ["kind": record.schema.key])
    }
  }

  /// Takes out what only looks like a value, such as a text of nothing but spaces.
  static func clearBlanks(of record: inout RecordValue) {
    for place in record.values.indices where record.values[place]?.isBlank == true { record.values[place] = nil }
  }

  static func problem(ofReason reason: String) -> Refusal? {
    PersonalCode.firstPlace(in: reason).map { Refusal(.data, "reason.personal-code", ["place": "\($0)"]) }
  }
}
