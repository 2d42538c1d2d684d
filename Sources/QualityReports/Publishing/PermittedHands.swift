import QualityModel

/// By which permission somebody entered what others did with some records: the order of the setting, or the director's
/// own act.
struct PermittedHands {
  let lookup: ReportLookup

  /// What permitted one person to act for another.
  struct Permission: Hashable {
    /// The number of the order; `nil`: the director permitted it in person.
    let order: String?
    /// The day of the order, or of the permission.
    let day: Day?
  }

  /// The orders under which others entered something of these records; nothing where nobody did.
  func fact(about records: [(kind: String, id: String)]) throws -> ReportFact? {
    let cells = try permissions(of: records).map { permission -> ReportTable.Cell in
      guard let order = permission.order else {
        return .several([.label("hands.permitted.director"), .date(permission.day)].compactMap { $0 })
      }
      return .several([.phrase("hands.permitted", name: order), .date(permission.day)].compactMap { $0 })
    }
    return cells.isEmpty ? nil : ReportFact("hands.fact", all: cells)
  }

  /// The permissions that were made use of, each once, the earliest first.
  /// - Parameter end: an entry of the trail from which on nothing counts any more; `nil`: everything does
  func permissions(of records: [(kind: String, id: String)], before end: Int? = nil) throws -> [Permission] {
    let lines = try records.flatMap { try lookup.reader.history($0.kind, id: $0.id) }
      .filter { line in end.map { line.entry.number < $0 } ?? true }
    let used = try lines.filter(isPermitted).sorted { $0.entry.number < $1.entry.number }
    guard !used.isEmpty else { return [] }
    let setting = try lookup.reader.history(WorkspaceSetting.key, id: RuleSetting.actingForOthers)
    return used.map { permission(at: $0, setting) }.reduce(into: []) { known, permission in
      if !known.contains(permission) { known.append(permission) }
    }
  }

  /// Whether a person of the workspace typed it for another one; a signature from its original needs no permission.
  private func isPermitted(_ line: TrailLine) throws -> Bool {
    guard let hand = line.hand, try lookup.reader.record(Person.self, id: hand) != nil else { return false }
    return !line.changes.contains { $0.field == "enteredBy" && $0.after == hand && isFromOriginal(line) }
  }

  private func isFromOriginal(_ line: TrailLine) -> Bool {
    line.changes.contains { $0.field == "original" && $0.after != nil }
  }

  /// The setting as it stood when something was entered.
  private func permission(at line: TrailLine, _ setting: [TrailLine]) -> Permission {
    var order: String?
    var day: Day?
    var since: Day?
    for entry in setting where entry.entry.number < line.entry.number {
      since = entry.entry.at.day
      for change in entry.changes {
        switch change.field {
        case WorkspaceSetting.fields.order.key: order = change.after
        case WorkspaceSetting.fields.orderedOn.key: day = change.after.flatMap { Day($0) }
        default: break
        }
      }
    }
    return Permission(order: order, day: order == nil ? since : day)
  }
}
