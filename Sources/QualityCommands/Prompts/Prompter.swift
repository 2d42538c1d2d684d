import QualityModel

/// Asks a person at a terminal for what is missing, one question after another; choices are numbered.
///
/// Nothing is open for writing while it asks: who breaks off leaves nothing half-written. An answer that does not fit
/// is asked for again, as often as it takes, and those before it stay.
struct Prompter {
  let session: Session
  let kind: RecordSchema

  /// Asks for fields that no option was given for.
  /// - Throws: `prompt.ended` if the answers end
  func ask(for fields: [RecordField], _ invocation: Invocation) throws -> Invocation {
    var invocation = invocation
    for field in fields where !invocation.has(FieldOption.name(of: field)) {
      guard let answer = try answer(for: field) else { continue }
      invocation = invocation.adding(FieldOption.name(of: field), answer)
    }
    return invocation
  }

  /// Asks for fields of which a record needs one, until one is told.
  func ask(forOneOf fields: [RecordField], _ invocation: Invocation) throws -> Invocation {
    let told = fields.contains { invocation.has(FieldOption.name(of: $0)) }
    let fields = try fields.filter(hasRecords)
    guard !told, !fields.isEmpty else { return invocation }
    let phrases = try session.phrases()
    let names = fields.map { phrases.field($0.key, of: kind) }.joined(separator: ", ")
    while true {
      session.console.errorLine("  " + phrases.text("prompt.one-of", ["fields": names]))
      for field in fields {
        guard let answer = try answer(for: field) else { continue }
        return invocation.adding(FieldOption.name(of: field), answer)
      }
    }
  }

  /// Whether there is anything that the field could name.
  private func hasRecords(_ field: RecordField) throws -> Bool {
    guard let kind = field.kind.referredKind else { return true }
    return try session.read { try !$0.records(RecordQuery(kind, limit: 1)).isEmpty }
  }

  /// Asks why, if no reason was given.
  func askReason(_ invocation: Invocation) throws -> Invocation {
    guard !invocation.has("--reason") else { return invocation }
    return invocation.adding("--reason", try session.answer(to: session.phrases().text("prompt.reason")))
  }

  /// What is answered; `nil` where a field that may stay empty was left so.
  private func answer(for field: RecordField) throws -> String? {
    let phrases = try session.phrases()
    if let meaning = phrases.meaning(of: field.key, in: kind) { session.console.writeError("  \(dimmed(meaning))\n") }
    for word in choices(field, phrases) { session.console.writeError("  \(word)\n") }
    while true {
      let text = try session.answer(to: question(field, phrases))
      if !field.isRequired, text.allSatisfy(\.isWhitespace) { return nil }
      let understood = try word(text, field)
      guard let problem = try problem(with: understood, field) else { return understood }
      session.console.errorLine("  " + MessageText(phrases: phrases, isVerbose: false).problem(problem, field, kind))
      try showNear(text, field)
    }
  }

  private func problem(with text: String, _ field: RecordField) throws -> FieldProblem? {
    do {
      let told = try session.read { try ReferenceResolver($0).told(text, for: field, of: kind) }
      return told.isEmpty ? .missing : nil
    } catch let problem as FieldProblem {
      return problem
    }
  }

  /// Records whose names are like what was answered.
  private func showNear(_ text: String, _ field: RecordField) throws {
    guard let kind = field.kind.referredKind.flatMap(RecordSchema.named) else { return }
    for line in try session.read({ try NearRecords(reader: $0, kind: kind).names(like: text) }) {
      session.console.errorLine("    \(line)")
    }
  }

  /// What may be left empty says what that means.
  private func question(_ field: RecordField, _ phrases: Phrases) -> String {
    let name = phrases.field(field.key, of: kind)
    if field.isRequired { return name }
    if kind.askedOneOf.contains(field) { return phrases.text("prompt.may-be-next", ["field": name]) }
    guard let empty = phrases["empty.\(kind.key).\(field.key)"] else { return name }
    return phrases.text("prompt.may-be-empty", ["field": name, "empty": empty])
  }

  /// What explains a question stands back behind it, where the screen can show that.
  private func dimmed(_ text: String) -> String { session.usesColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  private func choices(_ field: RecordField, _ phrases: Phrases) -> [String] {
    field.kind.choices.enumerated().map { "\($0.offset + 1)  \(phrases.choice($0.element, of: field.key, in: kind))" }
  }

  /// The chosen word for a number or a word in either language; other answers as they are.
  private func word(_ text: String, _ field: RecordField) throws -> String {
    let words = field.kind.choices
    if let number = Int(text), number > 0, number <= words.count { return words[number - 1] }
    return try ChoiceInput(session: session, schema: kind).keys(in: text, of: field)
  }
}
