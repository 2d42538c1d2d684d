import JSONSupport
import QualityModel

/// The status of a workspace as text or JSON.
struct StatusPage {
  let status: WorkspaceStatus
  let session: Session

  /// - Parameter end: the newest entry of the trail, where it is told
  func write(_ end: TrailEnd?) throws {
    let phrases = try session.phrases()
    let name = status.organisation ?? phrases.text("status.unnamed")
    session.console.line("\(name), \(ValueText.day(status.day, phrases.language))")
    if session.sampleDay != nil { session.console.line(phrases.text("page.sample")) }
    session.console.line()
    writeWaiting(phrases)
    for waiting in status.waiting where !waiting.first.isEmpty { write(waiting, phrases) }
    try writeTodo(phrases)
    try writeGaps(phrases)
    session.console.line()
    session.console.line(phrases.text("file.holders"))
    if let end { session.console.line(end.line(phrases)) }
  }

  private func writeWaiting(_ phrases: Phrases) {
    guard !status.waiting.isEmpty else { return session.console.line(phrases.text("status.nothing-open")) }
    let headers = ["status.kind", "status.open", "status.soon", "status.overdue"].map {
      phrases.text($0, ["days": "\(status.soonDays)"])
    }
    let rows = status.waiting.map { waiting in
      [phrases.kinds(waiting.kind).capitalisedFirst, "\(waiting.open)", "\(waiting.soon)", "\(waiting.overdue)"]
    }
    for line in TableText(headers: headers, rows: rows, width: .max).lines { session.console.line(line) }
    writeChecks(phrases)
    writeUnjudged(phrases)
  }

  private func writeChecks(_ phrases: Phrases) {
    let (awaiting, late) = status.checks
    guard awaiting + late > 0 else { return }
    session.console.line()
    session.console.line(phrases.text("status.checks", ["awaiting": "\(awaiting)", "late": "\(late)"]))
  }

  private func writeUnjudged(_ phrases: Phrases) {
    guard status.unjudged > 0 else { return }
    session.console.line()
    session.console.line(phrases.text("status.not-judged", count: status.unjudged))
  }

  private func write(_ waiting: WorkspaceStatus.Waiting, _ phrases: Phrases) {
    session.console.line()
    session.console.line(phrases.text("status.overdue-of", ["kinds": phrases.kinds(waiting.kind)]))
    for line in waiting.first { session.console.line("  " + text(of: line, phrases)) }
    if waiting.overdue > waiting.first.count { session.console.line("  …") }
  }

  /// `ACT-2025-004  01.03.2025  Title (Anna Bērziņa)`.
  private func text(of line: WaitLine, _ phrases: Phrases) -> String {
    let person = (line.personName ?? line.person).map { " (\($0))" } ?? ""
    let day = line.day.map { ValueText.day($0, phrases.language) } ?? ""
    return "\(line.id)  \(day)  \(RecordTitle.cut(line.title, to: 50))\(person)"
  }

  private func writeTodo(_ phrases: Phrases) throws {
    guard !status.waiting.isEmpty else { return }
    session.console.line()
    try session.suggest("todo")
  }

  private func writeGaps(_ phrases: Phrases) throws {
    guard !status.gaps.isEmpty else { return }
    session.console.line()
    session.console.line(phrases.text("status.missing"))
    for gap in status.gaps {
      let key = "status.gap.\(gap.identifier)"
      let words = (gap.kind.map { ["kinds": phrases.kinds($0)] } ?? [:]).merging(day(of: gap, phrases)) { $1 }
      let facts = gap.facts.merging(words) { $1 }
      let sentence = gap.count.map { phrases.text(key, count: $0, facts) } ?? phrases.text(key, facts)
      let more = gap.count ?? 0 > gap.records.count ? ", …" : ""
      let records = gap.records.isEmpty ? "" : ": " + gap.records.joined(separator: ", ") + more
      session.console.line("  " + sentence + records)
      session.console.line("    \(phrases.text("message.next")): aplis \(gap.step)")
    }
  }

  /// The day that a gap names, as people write it.
  private func day(of gap: StatusGap, _ phrases: Phrases) -> [String: String] {
    gap.facts["on"].flatMap { Day($0) }.map { ["on": ValueText.day($0, phrases.language)] } ?? [:]
  }

  static func json(_ status: WorkspaceStatus, _ end: TrailEnd?) -> JSONValue {
    let waiting = status.waiting.map { waiting in
      JSONValue.object([
        ("kind", .text(waiting.kind.key)), ("open", .integer(waiting.open)), ("soon", .integer(waiting.soon)),
        ("overdue", .integer(waiting.overdue)), ("first", .array(waiting.first.map { .text($0.id) })),
      ])
    }
    let gaps = status.gaps.map { gap in
      JSONValue.object(
        [("identifier", .text(gap.identifier))] + (gap.kind.map { [("kind", .text($0.key))] } ?? [])
          + (gap.count.map { [("count", .integer($0))] } ?? [])
          + gap.facts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }
          + [("records", .array(gap.records.map { .text($0) })), ("next", .text(gap.step))])
    }
    return .object(
      [
        ("day", .text(status.day.text)), ("soonDays", .integer(status.soonDays)), ("waiting", .array(waiting)),
        (
          "checks",
          .object([("awaiting", .integer(status.checks.awaiting)), ("late", .integer(status.checks.late))])
        ),
        ("notJudged", .integer(status.unjudged)), ("missing", .array(gaps)),
      ] + (end.map { [("head", $0.json)] } ?? []))
  }
}
