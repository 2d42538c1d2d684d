import QualityModel

/// `aplis trail redact KIND ID --field FIELD --reason TEXT`: hides a text that should never have been written, until the
/// director decides whether it is taken out.
enum TrailRedactCommand {
  static let description = CommandDescription(
    "trail redact", arguments: [.required("KIND", .kind), .required("ID", .record)],
    options: [.value("--field", "FIELD"), .value("--entry", "NUMBER"), .value("--reason", "TEXT")],
    examples: [
      "trail redact feedback FB-2025-001 --field text --reason \"...\"",
      "trail redact document DOC-001 --entry 812 --reason \"...\"",
    ], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let kind = try KindWord.kind(invocation.argument(0) ?? "")
    let word = invocation.argument(1) ?? ""
    let place = try place(invocation, FieldNames(kind: kind, session: session))
    let reason = try invocation.required("--reason")
    guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal(.usage, .usageReasonEmpty) }
    let (redaction, texts, others) = try session.write { writer in
      let id = try RecordLookup(reader: writer.reader, kind: kind).require(word).id
      let held = try held(place, of: id, kind, writer.reader)
      let redaction = try propose(place, of: id, kind, reason, writer)
      return (redaction, held, try writer.reader.places(holding: held).filter { !isMeant($0, redaction) })
    }
    try tell(redaction, session)
    try tellOthers(others, session)
    try tellCopies(of: texts, session)
    try session.suggest("redaction remove \(redaction.id.text)")
    return .success
  }

  /// Where the text stands.
  private enum Place {
    case field(RecordField)
    /// It is the reason of an entry of the trail.
    case reason(entry: Int)
  }

  private static func place(_ invocation: Invocation, _ names: FieldNames) throws -> Place {
    guard let entry = try invocation.integer("--entry") else {
      return .field(try names.field(try invocation.required("--field")))
    }
    if invocation.has("--field") {
      throw Refusal(.usage, .usageOptionsExclude, ["option": "--field", "other": "--entry"])
    }
    return .reason(entry: entry)
  }

  private static func propose(
    _ place: Place, of id: String, _ kind: RecordSchema, _ reason: String, _ writer: any WorkspaceWriting
  ) throws -> Record<Redaction> {
    switch place {
    case .field(let field): try writer.proposeRedaction(kind.key, id, field: field.key, reason: reason)
    case .reason(let entry): try writer.proposeRedaction(kind.key, id, reasonOf: entry, reason: reason)
    }
  }

  private static func tell(_ redaction: Record<Redaction>, _ session: Session) throws {
    let phrases = try session.phrases()
    let label = RecordSchema.named(redaction.of).map { phrases.field(redaction.field, of: $0) } ?? redaction.field
    var facts = ["id": redaction.record, "field": label, "redaction": redaction.id.text]
    facts["entry"] = redaction.reasonOf.map { "\($0)" }
    session.console.line(
      phrases.text(redaction.reasonOf == nil ? "trail.redact.hidden" : "trail.redact.hidden-reason", facts))
  }

  private static func isMeant(_ place: HeldText, _ redaction: Record<Redaction>) -> Bool {
    place.kind == redaction.of && place.record == redaction.record && place.field == redaction.field
      && place.entry == redaction.reasonOf
  }

  /// Where else the workspace says the same.
  private static func tellOthers(_ places: [HeldText], _ session: Session) throws {
    if places.isEmpty { return }
    let phrases = try session.phrases()
    session.console.line(phrases.text("trail.redact.others", count: places.count))
    for place in places.prefix(20) {
      guard let kind = RecordSchema.named(place.kind) else { continue }
      let way = place.entry.map { "--entry \($0)" } ?? "--field \(place.field)"
      let label = phrases.field(place.field, of: kind)
      let command = "aplis trail redact \(CommandCatalogue.kebab(kind.key)) \(place.record) \(way) --reason \"...\""
      session.console.line("  \(place.record), \(label): \(command)")
    }
    if places.count > 20 { session.console.line("  …") }
  }

  private static func tellCopies(of texts: [String], _ session: Session) throws {
    let workspace = try session.workspacePath()
    let copies = CopiesSearch(for: texts, beside: workspace).files(besides: workspace)
    if copies.isEmpty { return }
    session.console.line(try session.phrases().text("trail.redact.copies", count: copies.count))
    for copy in copies { session.console.line("  \(copy)") }
  }

  /// Every text that stands or stood there.
  private static func held(
    _ place: Place, of id: String, _ kind: RecordSchema, _ reader: any WorkspaceReading
  ) throws -> [String] {
    let history = try reader.history(kind.key, id: id)
    switch place {
    case .reason(let entry): return history.filter { $0.entry.number == entry }.compactMap(\.reason)
    case .field(let field):
      let now = try reader.record(kind.key, id: id).map { $0.list(field) + [$0.text(field)].compactMap { $0 } } ?? []
      let before = history.flatMap(\.changes).filter { $0.field == field.key }
      return Set(now + before.flatMap { [$0.before, $0.after].compactMap { $0 } }).sorted()
    }
  }
}
