import QualityModel

/// Scores: whether the assessment is at the point for it, and whether the acting person may.
final class ScoreGuard: WriteGuard {
  private let reader: WorkspaceReader
  private let actor: Actor
  private var acting: ActingPerson?
  /// A form brings many scores of one assessment: it is read once, until it changes.
  private var assessments: [String: Record<Assessment>] = [:]

  init(reader: WorkspaceReader, actor: Actor) {
    self.reader = reader
    self.actor = actor
  }

  func check(_ write: PendingWrite) throws {
    if write.sort == .played { return }
    guard let old = write.old else { return try check(new: write) }
    // It is read anew after the change.
    if old.schema === Assessment.schema { assessments[old.id] = nil }
    for record in [old, write.new] {
      guard let score = Record<CriterionScore>(record), let writing = try writing(score) else { continue }
      try writing.check(score)
    }
  }

  private func check(new write: PendingWrite) throws {
    guard let score = Record<CriterionScore>(write.new), let writing = try writing(score) else { return }
    if write.origin.believesPast { try writing.checkTakingOver(score) } else { try writing.check(score) }
  }

  private func writing(_ score: Record<CriterionScore>) throws -> ScoreWriting? {
    let id = score.assessment.text
    let known = try assessments[id] ?? reader.record(Assessment.self, id: id)
    assessments[id] = known
    let acting = try acting ?? ActingPerson(actor, in: reader)
    self.acting = acting
    return known.map { ScoreWriting($0, actor: acting) }
  }
}
