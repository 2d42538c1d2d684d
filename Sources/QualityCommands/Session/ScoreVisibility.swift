import QualityModel

/// Which scores whoever reads may see: not those of another assessor while each still works alone.
///
/// Everything that shows records asks here: lists, single records, exports and the trail.
struct ScoreVisibility {
  let session: Session
  let reader: any RecordReader

  /// What must be true of a record of the kind to be shown.
  func condition(_ kind: RecordSchema) throws -> Condition {
    guard kind.key == CriterionScore.key else { return .always }
    let reading = try reading()
    return CriterionScore.isVisible(to: reading.id, manages: manages(reading)).value
  }

  /// Whether whoever reads leads the assessment, or manages all of them.
  func leads(_ assessment: Record<Assessment>) throws -> Bool {
    let reading = try reading()
    return manages(reading) || assessment.leader?.text == reading.id
  }

  func reading() throws -> ActingPerson {
    try ActingPerson(session.readerName(reader), in: reader, on: session.today)
  }

  private func manages(_ reading: ActingPerson) -> Bool { !reading.isKnown || reading.has(.qualityManager) }

  func isVisible(_ kind: String, _ id: String) throws -> Bool {
    guard kind == CriterionScore.key, let schema = RecordSchema.named(kind) else { return true }
    return try reader.count(kind, where: .all([.idIs(id), condition(schema)])) > 0
  }

  /// - Throws: `assessment.blind-score`
  func require(_ record: RecordValue) throws {
    guard try !isVisible(record.schema.key, record.id) else { return }
    throw Refusal(.rule, .assessmentBlindScore, ["record": .record(record.id)])
  }
}

extension Refusal.ID {
  static let assessmentBlindScore = Refusal.ID("assessment.blind-score")
}
