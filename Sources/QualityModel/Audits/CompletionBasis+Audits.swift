extension CompletionBasis {
  /// An audit; `nil` if there is none yet.
  func audit(_ id: RecordID<Audit>) throws -> Record<Audit>? {
    try once(id.text, from: Audit.self) { try reader.record(id) }
  }
}
