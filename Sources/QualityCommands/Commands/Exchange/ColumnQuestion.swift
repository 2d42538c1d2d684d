import QualityExchange
import QualityModel

/// Asks at a terminal which field each column means that nobody knows, while nothing is open for writing.
struct ColumnQuestion {
  let session: Session

  /// How often a question is put again after an answer that names no field.
  private static let tries = 3

  /// The options with what was answered; a column without an answer is left out. Of several files nobody is asked: a
  /// head may mean another field in each.
  /// - Throws: `import.unknown-field` if no answer fits; refusals about the file
  func completed(_ options: ImportOptions, for jobs: [ImportJob]) throws -> ImportOptions {
    guard let job = ImportJob.asked(about: jobs, options) else { return try questions(options, for: jobs) }
    var options = options
    options.remembered = try session.openWorkspace(for: .reading).read { try TableMemory.all(of: job.kind, in: $0) }
    let unknown = try UnknownColumns(in: job.path, as: job.kind, options)
    if unknown.columns.isEmpty { return options }
    try nameFields(of: job.kind)
    for column in unknown.columns { options.mapping[column.header] = try key(of: column, unknown, job.kind) }
    return options
  }

  /// The same for columns that mean no question of the survey whose answers the table holds; one that cannot be read yet
  /// is told of by the import.
  private func questions(_ options: ImportOptions, for jobs: [ImportJob]) throws -> ImportOptions {
    guard let job = jobs.first, jobs.count == 1, job.criteria == nil else { return options }
    var options = options
    let unknown = try? session.openWorkspace(for: .reading).read { reader in
      options.remembered = try TableMemory.all(of: job.kind, in: reader)
      return try UnknownQuestions(in: job.path, as: job.kind, options, reading: reader)
    }
    guard let unknown, !unknown.columns.isEmpty else { return options }
    let phrases = try session.phrases()
    session.console.errorLine(phrases.text("import.ask.questions", ["survey": unknown.survey]))
    for (place, text) in unknown.questions.enumerated() { session.console.errorLine("  \(place + 1)  \(text)") }
    for column in unknown.columns {
      options.mapping[column.header] = try question(column, unknown, job.kind)
    }
    return options
  }

  private func question(
    _ column: UnknownQuestions.Column, _ unknown: UnknownQuestions, _ kind: RecordSchema
  ) throws -> String {
    let phrases = try session.phrases()
    let example = column.example.map { phrases.text("import.ask.example", ["value": $0]) } ?? ""
    for _ in 0..<ColumnQuestion.tries {
      let question = phrases.text("import.ask.question", ["column": column.header, "example": example])
      let answer = FieldValue.trimmed(try session.answer(to: question))
      if answer.isEmpty { return "" }
      if let id = unknown.id(of: answer) { return id }
      session.console.errorLine("  " + phrases.text("import.ask.no-question", ["name": answer]))
    }
    throw Refusal(.usage, .importNoFieldNamed, ["column": .text(column.header), "kind": .command(kind.key)])
  }

  private func nameFields(of kind: RecordSchema) throws {
    let phrases = try session.phrases()
    let labels = kind.fields.filter { !$0.isOfFile && !$0.isComputed }.map { phrases.field($0.key, of: kind) }
    session.console.errorLine(
      phrases.text("import.ask.fields", ["kind": phrases.kinds(kind), "fields": labels.joined(separator: ", ")]))
  }

  private func key(of column: UnknownColumns.Column, _ unknown: UnknownColumns, _ kind: RecordSchema) throws -> String {
    let phrases = try session.phrases()
    let near = column.near.map { phrases.text("import.ask.near", ["field": $0]) } ?? ""
    let facts = ["column": column.header.split(whereSeparator: \.isNewline).joined(separator: " "), "near": near]
    let example = column.example.map { phrases.text("import.ask.example", ["value": $0]) } ?? ""
    for _ in 0..<ColumnQuestion.tries {
      let question = phrases.text("import.ask.column", facts.merging(["example": example]) { $1 })
      let answer = FieldValue.trimmed(try session.answer(to: question))
      if answer.isEmpty { return "" }
      if let near = column.near, Answer.isYes(answer), let key = unknown.key(of: near) { return key }
      if let key = unknown.key(of: answer) { return key }
      session.console.errorLine("  " + phrases.text("import.ask.no-field", ["name": answer]))
    }
    throw Refusal(.usage, .importNoFieldNamed, ["column": .text(column.header), "kind": .command(kind.key)])
  }
}

extension Refusal.ID {
  static let importNoFieldNamed = Refusal.ID("import.no-field-named")
}
