import QualityModel

/// Asks a person at a terminal for what is missing, one question after another; choices are numbered.
///
/// Nothing is open for writing while it asks: who breaks off leaves nothing half-written.
struct Prompter {
  let session: Session
  let kind: RecordSchema

  /// How often a question is put again after an answer that does not fit.
  private static let tries = 3

  /// Asks for fields that no option was given for.
  /// - Throws: `prompt.ended` if the answers end; the problem of the last answer if none fitted
  func ask(for fields: [RecordField], _ invocation: Invocation) throws -> Invocation {
    var invocation = invocation
    for field in fields where !invocation.has(FieldOption.name(of: field)) {
      guard let answer = try answer(for: field) else { continue }
      invocation = invocation.adding(FieldOption.name(of: field), answer)
    }
    return invocation
  }

  /// Asks why, if no reason was given.
  func askReason(_ invocation: Invocation) throws -> Invocation {
    guard !invocation.has("--reason") else { return invocation }
    return invocation.adding("--reason", try line(try session.phrases().text("prompt.reason")))
  }

  /// What is answered; `nil` where a field that may stay empty was left so.
  private func answer(for field: RecordField) throws -> String? {
    let phrases = try session.phrases()
    if let meaning = phrases.meaning(of: field.key, in: kind) { session.console.writeError("  \(dimmed(meaning))\n") }
    for word in choices(field, phrases) { session.console.writeError("  \(word)\n") }
    var last: FieldProblem = .missing
    for _ in 0..<Prompter.tries {
      let text = try line(question(field, phrases))
      if !field.isRequired, text.allSatisfy(\.isWhitespace) { return nil }
      do {
        let understood = try word(text, field)
        if try session.read({ try ReferenceResolver($0).value(of: understood, for: field) }) != nil {
          return understood
        }
      } catch let problem as FieldProblem {
        last = problem
      }
      let sentence = MessageText(phrases: phrases, isVerbose: false).problem(last, field, kind)
      session.console.errorLine("  \(sentence)")
    }
    throw RecordFaults(record: "", kind: kind.key, faults: [.init(field: field, problem: last)])
  }

  /// What may be left empty says what that means.
  private func question(_ field: RecordField, _ phrases: Phrases) -> String {
    let name = phrases.field(field.key, of: kind)
    guard !field.isRequired, let empty = phrases["empty.\(kind.key).\(field.key)"] else { return name }
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

  private func line(_ question: String) throws -> String {
    session.console.writeError("\(question): ")
    guard let line = session.console.readLine() else {
      session.console.errorLine("")
      throw Refusal(.usage, .promptEnded)
    }
    return line
  }
}

extension Refusal.ID {
  static let promptEnded = Refusal.ID("prompt.ended")
}
