import QualityModel

/// What every record must pass before it is written.
enum RecordDoor {
  /// - Throws: `record.faults`, naming the first fault; its problem's identifier is among the facts
  static func check(_ record: RecordValue) throws {
    guard let fault = record.faults.first else { return }
    throw RecordFaults(record: record.id, kind: record.schema.key, faults: [fault] + record.faults.dropFirst())
  }

  static func problem(ofReason reason: String) -> Refusal? {
    PersonalCode.firstPlace(in: reason).map { Refusal(.data, "reason.personal-code", ["place": "\($0)"]) }
  }
}
