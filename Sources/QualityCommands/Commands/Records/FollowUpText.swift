import QualityModel

/// Tells what came with a record: a nonconformity that was made, what is to be thought of, earlier cases.
struct FollowUpText {
  let session: Session

  func tell(_ outcome: RecordWritten) throws {
    let phrases = try session.phrases()
    if let made = outcome.nonconformity {
      let facts = ["id": made.id, "kind": phrases.kind(made.schema), "title": RecordTitle.short(made)]
      session.console.line(phrases.text("record.added", facts))
      try session.suggest("nonconformity show \(made.id)")
    }
    try warn(outcome, phrases)
    let nonconformity = outcome.nonconformity ?? outcome.record
    if !outcome.similar.isEmpty {
      try RecurrenceQuestion(session: session).ask(nonconformity.id, outcome.similar)
    }
  }

  /// Warnings go where errors go, so that they do not get into what another program reads.
  func warn(_ outcome: RecordWritten) throws { try warn(outcome, try session.phrases()) }

  private func warn(_ outcome: RecordWritten, _ phrases: Phrases) throws {
    guard let names = outcome.names else { return }
    for concern in outcome.concerns {
      let line = ConcernText(phrases: phrases, names: names).line(concern)
      session.console.errorLine("\(phrases.text("message.warning")): \(line)")
    }
  }
}
