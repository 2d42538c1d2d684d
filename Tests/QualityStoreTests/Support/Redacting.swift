import QualityModel

@testable import QualityStore

extension WorkspaceWriter {
  /// A text is hidden and, as by another person's consent, taken out.
  /// - Returns: how many entries lost what they said
  @discardableResult
  func redact(_ kind: String, _ id: String, field: String, reason: String) throws -> Int {
    try decide(try proposeRedaction(kind, id, field: field, reason: reason), .removed)
  }

  /// What the director decides, as if another person had.
  /// - Returns: how many entries lost what they said
  @discardableResult
  func decide(_ redaction: Record<Redaction>, _ state: Redaction.State) throws -> Int {
    let before = try lost()
    let step = state == .removed ? "remove" : "keep"
    var decided = redaction
    decided.state = state
    try update(decided.content, over: redaction.content, .step, payload(redaction.content, decided.content, step))
    try decide(step, decided.content)
    return try lost() - before
  }

  private func payload(_ old: RecordValue, _ new: RecordValue, _ step: String) -> [UInt8] {
    var payload: [UInt8] = []
    TrailPayload.changed(old, new, reason: nil, facts: ["step": step], into: &payload)
    return payload
  }

  private func lost() throws -> Int {
    try connection.integer(#"SELECT count(*) FROM "trail" WHERE "payload" IS NULL"#) ?? 0
  }
}
