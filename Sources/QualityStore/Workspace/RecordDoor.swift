import QualityModel

/// What every record must pass before it is written.
struct RecordDoor {
  let reader: any RecordReader

  /// - Throws: ``RecordFaults`` with everything that is wrong
  func check(_ record: RecordValue) throws {
    let faults = try faults(of: record)
    guard !faults.isEmpty else { return }
    throw RecordFaults(record: record.id, kind: record.schema.key, faults: faults)
  }

  /// Everything that is wrong with a record, apart from its references.
  func faults(of record: RecordValue) throws -> [RecordValue.Fault] {
    let faults = record.faults
    return faults.contains(where: \.isPersonalCode) ? record.faults(besides: try declared(record)) : faults
  }

  /// What is declared to be no personal code; a declaration is judged by itself.
  private func declared(_ record: RecordValue) throws -> DeclaredNumbers {
    try DeclaredNumbers(declaredBy: record) ?? Settings(reader: reader).declaredNumbers()
  }

  /// Where a personal code begins in a text that is no field; `nil` if there is none.
  func placeOfCode(in text: String) throws -> Int? {
    try Settings(reader: reader).placeOfCode(in: text)
  }

  /// Refuses identifiers given by hand that nothing could refer to, and personal codes in them; they are not echoed.
  func checkIdentity(of record: RecordValue) throws {
    let isWellFormed = record.schema.identity.isNatural || FieldKind.isIdentifier(record.id)
    guard isWellFormed, try placeOfCode(in: record.id) == nil else {
      throw Refusal(.data, .recordIdentifier, ["kind": .kind(record.schema.key)])
    }
  }

  /// Takes out what only looks like a value, such as a text of nothing but spaces.
  static func clearBlanks(of record: inout RecordValue) {
    for place in record.values.indices where record.values[place]?.isBlank == true { record.values[place] = nil }
  }

  /// - Throws: `reason.personal-code`
  func check(reason: String?) throws {
    guard let place = try reason.flatMap(placeOfCode) else { return }
    throw Refusal(.data, .reasonPersonalCode, ["place": .count(place)])
  }

  /// - Throws: `file.personal-code` for a name of a file that would stand in the trail
  func check(file: String) throws {
    if try placeOfCode(in: file) != nil { throw Refusal(.data, .filePersonalCode) }
  }
}

extension RecordValue.Fault {
  fileprivate var isPersonalCode: Bool { if case .personalCode = problem { true } else { false } }
}

extension Refusal.ID {
  static let reasonPersonalCode = Refusal.ID("reason.personal-code")
  static let recordIdentifier = Refusal.ID("record.identifier")
}
