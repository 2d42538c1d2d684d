import QualityExchange
import QualityModel

/// Asks at a terminal where a field comes from that every record must have and that no column of the table means, while
/// nothing is open for writing.
struct FieldQuestion {
  let session: Session

  /// How often a question is put again after an answer that the field cannot hold.
  private static let tries = 3

  /// The options with what was answered; a field without an answer stays missing, and the import tells of it. Of several
  /// files nobody is asked.
  /// - Throws: refusals about the file
  func completed(_ options: ImportOptions, for jobs: [ImportJob]) throws -> ImportOptions {
    guard let job = ImportJob.asked(about: jobs, options) else { return options }
    var options = options
    options.remembered = try session.openWorkspace(for: .reading).read { try TableMemory.all(of: job.kind, in: $0) }
    let missing = try MissingFields(in: job.path, as: job.kind, options)
    for field in missing.fields {
      guard let answer = try answer(for: field, missing, job.kind) else { continue }
      options = missing.told(answer, of: field, options)
    }
    return options
  }

  private func answer(for field: RecordField, _ missing: MissingFields, _ kind: RecordSchema) throws -> String? {
    let phrases = try session.phrases()
    let facts = ["field": phrases.field(field.key, of: kind), "columns": missing.headers.joined(separator: ", ")]
    session.console.errorLine(phrases.text("import.ask.field", facts))
    let names = field.kind.choices.map { phrases.choice($0, of: field.key, in: kind) }
    for (number, name) in names.enumerated() { session.console.errorLine("  \(number + 1)  \(name)") }
    let choices = ChoiceWords(field, of: kind, in: try session.allPhrases())
    for _ in 0..<FieldQuestion.tries {
      let answer = FieldValue.trimmed(try session.answer(to: phrases.text("import.ask.field.answer")))
      if answer.isEmpty { return nil }
      if missing.isHeader(answer) { return answer }
      if let place = Int(answer), names.indices.contains(place - 1) { return field.kind.choices[place - 1] }
      let text = choices?.keys(in: answer) ?? answer
      guard let problem = try problem(with: text, field) else { return text }
      session.console.errorLine("  " + MessageText(phrases: phrases, isVerbose: false).problem(problem, field, kind))
    }
    return nil
  }

  private func problem(with text: String, _ field: RecordField) throws -> FieldProblem? {
    do {
      let value = try session.read { try ReferenceResolver($0).value(of: text, for: field) }
      return value == nil ? .missing : nil
    } catch let problem as FieldProblem {
      return problem
    }
  }
}
