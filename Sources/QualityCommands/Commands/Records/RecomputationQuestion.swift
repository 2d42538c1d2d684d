import QualityModel

/// Names the terms of open records that a changed setting moves, and lets a person decide whether they are computed
/// again.
struct RecomputationQuestion {
  let session: Session
  let invocation: Invocation

  static let option: OptionDescription = .value("--recompute", "YES|NO", .words(["yes", "no"]))

  /// Whether the terms follow the setting as it will stand; everything that is no setting keeps its follow-ups.
  /// - Throws: `setting.moves-terms` where terms would change, nobody can be asked and nothing was told
  func follows(_ record: RecordValue, _ reader: any RecordReader) throws -> Bool {
    guard let setting = Record<WorkspaceSetting>(record) else { return true }
    let change = TermRecomputation(of: setting.name, to: setting.withdrawn == nil ? setting.value : nil)
    let moved = try change.moved(reader, on: session.today)
    guard !moved.isEmpty else { return true }
    try name(moved)
    return try decision(setting.name, moved.count)
  }

  /// Names the terms that move, each with the day before and after.
  func name(_ moved: [TermRecomputation.Moved]) throws {
    let phrases = try session.phrases()
    session.console.errorLine(phrases.text("recompute.moves", count: moved.count))
    for term in moved { session.console.errorLine("  " + RecomputationQuestion.line(term, phrases)) }
  }

  /// `FB-2026-003  Answer by: 25.11.2026 → 26.11.2026`.
  private static func line(_ term: TermRecomputation.Moved, _ phrases: Phrases) -> String {
    let label = phrases.field(term.field.key, of: term.record.schema)
    let (old, new) = (ValueText.day(term.old, phrases.language), ValueText.day(term.new, phrases.language))
    return "\(term.record.id)  \(label): \(old) → \(new)"
  }

  private func decision(_ setting: String, _ count: Int) throws -> Bool {
    if let told = try told { return told }
    guard session.console.canAsk, !invocation.has("--json") else {
      throw Refusal(.rule, .settingMovesTerms, ["setting": .text(setting), "count": .count(count)])
    }
    return try ask()
  }

  /// What the option says.
  /// - Throws: `usage.malformed-value`
  var told: Bool? {
    get throws {
      guard let word = invocation.value("--recompute") else { return nil }
      guard Answer.isYes(word) || Answer.isNo(word) else {
        throw Refusal(.usage, .usageMalformedValue, ["option": "--recompute", "value": .text(word)])
      }
      return Answer.isYes(word)
    }
  }

  func ask() throws -> Bool {
    session.console.writeError(try session.phrases().text("recompute.ask") + " ")
    return Answer.isYes(session.console.readLine() ?? "")
  }
}

extension Refusal.ID {
  static let settingMovesTerms = Refusal.ID("setting.moves-terms")
}
