import QualityModel

@testable import QualityStore

extension WorkspaceWriter {
  /// A text is hidden and, as by another person's consent, taken out.
  /// - Returns: how many entries lost what they said
  @discardableResult
  func redact(_ kind: String, _ id: String, field: String, reason: String) throws -> Int {
    let redaction = try proposeRedaction(kind, id, field: field, reason: reason)
    let before = try lost()
    var removed = redaction
    removed.state = .removed
    try update(removed.content, over: redaction.content, .step, payload(redaction.content, removed.content))
    try decide("remove", removed.content)
    return try lost() - before
  }

  private func payload(_ old: RecordValue, _ new: RecordValue) -> [UInt8] {
    var payload: [UInt8] = []
    TrailPayload.changed(old, new, reason: nil, facts: ["step": "remove"], into: &payload)
    return payload
  }

  private func lost() throws -> Int {
    try connection.integer(#"SELECT count(*) FROM "trail" WHERE "payload" IS NULL"#) ?? 0
  }
}
