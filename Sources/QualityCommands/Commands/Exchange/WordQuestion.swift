import QualityExchange
import QualityModel

/// Asks at a terminal which choice each word means that nobody knows, while nothing is open for writing.
struct WordQuestion {
  let session: Session

  /// How often a question is put again after an answer that means no choice.
  private static let tries = 3

  /// The options with what was answered; a word without an answer stays unknown. Of several files nobody is asked.
  /// - Throws: refusals about the file
  func completed(_ options: ImportOptions, for jobs: [ImportJob]) throws -> ImportOptions {
    guard let job = ImportJob.asked(about: jobs, options) else { return try answers(options, for: jobs) }
    var options = options
    for word in try UnknownWords(in: job.path, as: job.kind, options).words {
      guard let choice = try choice(for: word, job.kind) else { continue }
      options.words[word.field.key, default: [:]][word.text] = choice
    }
    return options
  }

  /// The same for words that answer the questions of a survey and are no marks; a table that cannot be read yet is told
  /// of by the import.
  private func answers(_ options: ImportOptions, for jobs: [ImportJob]) throws -> ImportOptions {
    guard let job = jobs.first, jobs.count == 1, job.criteria == nil else { return options }
    var options = options
    let workspace = try session.openWorkspace(for: .reading)
    let unknown = try? workspace.read { reader in
      options.remembered = try TableMemory.all(of: job.kind, in: reader)
      return try UnknownAnswers(in: job.path, as: job.kind, options, reading: reader)
    }
    guard let unknown else { return options }
    for answer in unknown.answers {
      guard let meaning = try meaning(of: answer) else { continue }
      options.words[unknown.field.key, default: [:]][answer.text] = meaning
    }
    return options
  }

  private func meaning(of answer: UnknownAnswers.Answer) throws -> String? {
    let phrases = try session.phrases()
    let facts = ["question": answer.question, "word": answer.text]
    session.console.errorLine(phrases.text("import.ask.answer", facts))
    let range = answer.reading.range ?? 0...0
    let scale = phrases.text(
      "import.ask.answer.scale", ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"])
    let ask =
      switch answer.reading.kind {
      case .yesNo: phrases.text("import.ask.answer.yes-or-no")
      case .number: phrases.text("import.ask.answer.number")
      default: scale
      }
    for _ in 0..<WordQuestion.tries {
      let told = FieldValue.trimmed(try session.answer(to: ask))
      if told.isEmpty { return nil }
      if let meaning = answer.reading.kept(told) { return meaning }
      session.console.errorLine("  " + phrases.text("import.ask.no-answer", ["word": told]))
    }
    return nil
  }

  private func choice(for word: UnknownWords.Word, _ kind: RecordSchema) throws -> String? {
    let phrases = try session.phrases()
    let keys = word.field.kind.choices
    let names = keys.map { phrases.choice($0, of: word.field.key, in: kind) }
    let facts = ["field": phrases.field(word.field.key, of: kind), "word": word.text]
    session.console.errorLine(phrases.text("import.ask.word", facts))
    for (number, name) in names.enumerated() { session.console.errorLine("  \(number + 1)  \(name)") }
    let choices = ChoiceWords(word.field, of: kind, in: try session.allPhrases())
    for _ in 0..<WordQuestion.tries {
      let answer = FieldValue.trimmed(try session.answer(to: phrases.text("import.ask.choice")))
      if answer.isEmpty { return nil }
      let key = Int(answer).flatMap { keys.indices.contains($0 - 1) ? keys[$0 - 1] : nil } ?? choices?.keys(in: answer)
      if let key, keys.contains(key) { return key }
      session.console.errorLine("  " + phrases.text("import.ask.no-choice", ["word": answer]))
    }
    return nil
  }
}
