/// What whoever looks through a workspace should know of the accounts of those who lead: that another person moved one, and
/// what was signed or taken out under one that proves nobody.
package struct AccountNotices {
  private let reader: any WorkspaceReading

  package init(_ reader: any WorkspaceReading) { self.reader = reader }

  /// A notice for each change that another person made.
  package func findings() throws -> [CheckFinding] {
    let ids = Set(try reader.histories(Person.key).filter { changesAccount($0) }.map(\.entry.record))
    return try ids.sorted().flatMap { try findings(of: $0) }
  }

  private func changesAccount(_ line: TrailLine) -> Bool {
    line.changes.contains { $0.field == Person.fields.account.key }
  }

  private func findings(of person: String) throws -> [CheckFinding] {
    let history = try AccountHistory(of: person, reader)
    guard history.hasLed else { return [] }
    let changes = try history.byOthers
    return try changes.enumerated().compactMap { place, change in
      guard change.isMove || !change.isOrdered else { return nil }
      let next = changes.dropFirst(place + 1).first?.entry.number ?? .max
      let signed = try signatures(of: person, between: change.entry.number, and: next)
      guard change.isMove || !signed.isEmpty else { return nil }
      return CheckFinding(
        change.isMove ? "check.account-moved" : "check.account-recorded",
        [
          "record": .record(person), "person": .person(change.entry.actor), "day": .day(change.entry.at.day),
          "entry": .count(change.entry.number), "signed": signed.isEmpty ? .text("–") : .list(signed),
        ], weight: .notice)
    }
  }

  /// The records that the person signed, approved or let be taken out between two entries, each with its day.
  private func signatures(of person: String, between first: Int, and last: Int) throws -> [Refusal.Fact] {
    var signed: [Refusal.Fact] = []
    for lifecycle in Lifecycle.all {
      let events = AccountNotices.events(of: lifecycle)
      guard !events.isEmpty else { continue }
      try reader.trail(kind: lifecycle.kind, record: nil, last: nil) { line in
        let isWithin = line.entry.number > first && line.entry.number < last && line.entry.actor == person
        guard isWithin, line.hand == nil, events.contains(line.facts["step"] ?? "") else { return }
        signed.append(.text("\(line.entry.record) (\(line.entry.at.day.text))"))
      }
    }
    return signed
  }

  private static func events(of lifecycle: Lifecycle) -> [String] {
    if lifecycle.kind == Redaction.key { return ["remove"] }
    return lifecycle.steps.filter { $0.signature != nil }.map(\.event)
  }
}
