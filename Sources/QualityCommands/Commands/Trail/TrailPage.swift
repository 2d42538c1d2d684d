import JSONSupport
import QualityModel

/// Entries of the trail as text or JSON.
struct TrailPage {
  let session: Session
  let phrases: Phrases

  /// `12  31.12.2016 08:15 UTC  E-002  changed  NC-2016-001`, and below it what became different.
  func write(_ line: TrailLine) {
    let entry = line.entry
    let kind = RecordSchema.named(entry.kind)
    let record = entry.record.isEmpty ? subject(of: entry, kind) : entry.record
    let event = line.facts["step"].map { step(entry.kind, $0) } ?? phrases.text("event.\(entry.event.rawValue)")
    let actor = line.hand.map { phrases.text("trail.through", ["person": entry.actor, "hand": $0]) } ?? entry.actor
    let parts = [
      "\(entry.number)", MomentText.text(entry.at, phrases.language), actor, event, record,
    ]
    session.console.line(parts.joined(separator: "  "))
    for detail in details(line, kind) { session.console.line("    " + detail) }
  }

  /// What an entry is about that names no record.
  private func subject(of entry: TrailEntry, _ kind: RecordSchema?) -> String {
    entry.event == .restore ? phrases.text("trail.workspace") : kind.map(phrases.kinds) ?? entry.kind
  }

  /// The name of a step, and what it is in words.
  private func step(_ kind: String, _ step: String) -> String {
    phrases["step.\(kind).\(step).done"] ?? "\(phrases.text("event.step")) (\(step))"
  }

  private func details(_ line: TrailLine, _ kind: RecordSchema?) -> [String] {
    if line.isRedacted { return [phrases.text("trail.redacted")] }
    let changes = line.changes.map { change in
      "\(label(change.field, kind)): \(values(change, kind))"
    }
    let facts = line.facts.filter { $0.key != "step" }.sorted { $0.key < $1.key }
      .map { $0.key == TrailLine.day ? day($0.value) : fact($0.key, $0.value, kind) }
    let reason = line.reason.map { [phrases.text("trail.reason", ["reason": $0])] } ?? []
    return changes + facts + reason
  }

  private func label(_ field: String, _ kind: RecordSchema?) -> String {
    kind.map { phrases.field(field, of: $0) } ?? field
  }

  /// What an entry states beside fields; a newer program may state what this one has no word for.
  private func fact(_ key: String, _ value: String, _ kind: RecordSchema?) -> String {
    let value = value == "true" ? phrases.text("boolean.true") : key == "field" ? label(value, kind) : value
    return "\(phrases["trail.fact.\(key)"] ?? part(key) ?? key): \(value)"
  }

  /// What a fact is about that proves a part of a signed review: a page in a language, the document without persons.
  private func part(_ key: String) -> String? {
    if key.hasPrefix("made ") {
      return phrases.text(key.contains("public.") ? "trail.part.public-json" : "trail.part.json")
    }
    guard key.hasPrefix("part ") else { return nil }
    let name = key.dropFirst("part ".count)
    let isPublic = name.hasPrefix("public.")
    guard name.hasSuffix(".html") else {
      return phrases.text(isPublic ? "trail.part.public-document" : "trail.part.document")
    }
    let language = name.split(separator: ".").dropLast().last.map(String.init) ?? ""
    return phrases.text(isPublic ? "trail.part.public-page" : "trail.part.page", ["language": language])
  }

  /// The day of a step that was entered later.
  private func day(_ text: String) -> String {
    phrases.text("trail.day", ["day": Day(text).map { ValueText.day($0, phrases.language) } ?? text])
  }

  private func values(_ change: TrailLine.Change, _ kind: RecordSchema?) -> String {
    let after = change.after.map { text($0, change.field, kind) } ?? "–"
    return change.before.map { "\(text($0, change.field, kind)) → \(after)" } ?? after
  }

  /// The text of the trail with words of choices and days in the language; everything else as it stands.
  private func text(_ text: String, _ field: String, _ kind: RecordSchema?) -> String {
    guard let kind, let field = kind.field(field), !field.kind.isList || !field.kind.choices.isEmpty else {
      return RecordTitle.cut(text)
    }
    let value = (try? field.kind.value(of: text, as: .canonical)) ?? .text(text)
    return RecordTitle.cut(ValueText(phrases: phrases, names: RecordNames()).cell(value, field, kind))
  }

  func json(_ line: TrailLine) -> JSONValue {
    let entry = line.entry
    var members: [(String, JSONValue)] = [
      ("entry", .integer(entry.number)), ("at", .text(entry.at.text)), ("actor", .text(entry.actor)),
      ("event", .text(entry.event.rawValue)), ("kind", .text(entry.kind)), ("record", .text(entry.record)),
    ]
    if let hand = line.hand { members.append(("by", .text(hand))) }
    if let reason = line.reason { members.append(("reason", .text(reason))) }
    if line.isRedacted { members.append(("redacted", .boolean(true))) }
    if !line.changes.isEmpty { members.append(("changes", .array(line.changes.map(json)))) }
    if !line.facts.isEmpty {
      members.append(("facts", .object(line.facts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })))
    }
    return .object(members)
  }

  private func json(_ change: TrailLine.Change) -> JSONValue {
    let sides = [("before", change.before), ("after", change.after)].compactMap { name, text in
      text.map { (name, JSONValue.text($0)) }
    }
    return .object([("field", .text(change.field))] + sides)
  }
}
