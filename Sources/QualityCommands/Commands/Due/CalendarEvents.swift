import QualityExchange
import QualityModel

/// What waits, as events of a calendar.
///
/// Nothing in them depends on the day or moment of the export. What is over comes as cancelled if its day is still to
/// come, since an event of an earlier export would otherwise go on reminding; what lies behind reminds nobody and is
/// left out. Texts that people sent in never leave with a calendar, which travels further than the workspace.
struct CalendarEvents {
  let session: Session
  let reader: any WorkspaceReading

  func events(_ query: WaitQuery) throws -> [CalendarEvent] {
    guard let identity = try reader.identity() else { return [] }
    var (open, over) = (query, query)
    open.hasChanges = true
    over.hasChanges = true
    over.isOver = true
    over.from = max(query.from ?? .first, session.today)
    // A day that was never asked for is not over: only what could have stood in an earlier calendar is called off.
    return try events(open, identity, areOver: false) + events(over, identity, areOver: true)
  }

  private func events(_ query: WaitQuery, _ identity: String, areOver: Bool) throws -> [CalendarEvent] {
    let phrases = try session.phrases()
    let labels = query.waits.map { phrases.text($0.phrase).capitalisedFirst }
    var events: [CalendarEvent] = []
    try reader.forEachWait(query) { line in
      let wait = query.waits[line.wait]
      guard let day = line.day, let change = line.change, let schema = RecordSchema.named(wait.kind) else { return }
      events.append(
        CalendarEvent(
          uid: "\(line.id).\(wait.rule.name)@\(identity).aplis", day: day,
          summary: summary(line, labels[line.wait], schema),
          description: areOver ? nil : description(line, wait, phrases),
          categories: [phrases.kinds(schema).capitalisedFirst], stamp: change.at, sequence: change.entry,
          isCancelled: areOver))
    }
    return events
  }

  /// `Pasākums: Papildināt kārtību (ACT-2025-004)`.
  private func summary(_ line: WaitLine, _ label: String, _ schema: RecordSchema) -> String {
    let isTold = schema.titleField.kind == .text && line.title != line.id
    return isTold ? "\(label): \(RecordTitle.cut(line.title)) (\(line.id))" : "\(label): \(line.id)"
  }

  private func description(_ line: WaitLine, _ wait: Wait, _ phrases: Phrases) -> String {
    let person =
      line.personName ?? line.person
      ?? wait.rule.roles.first.map {
        phrases.text("choice.roles.\($0.rawValue)")
      }
    let who = person.map { "\(phrases.text("todo.person")): \($0)\n" } ?? ""
    return who + "\(phrases.text("message.next")): aplis \(wait.rule.step(state: line.state, id: line.id))"
  }
}
