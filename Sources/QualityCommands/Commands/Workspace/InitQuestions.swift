import Foundation
import QualityModel

/// What `init` asks a person at a terminal: what no option told. Nothing is made while it asks.
struct InitQuestions {
  let session: Session
  let invocation: Invocation

  /// The beginning with the answers; `nil` if the person decided against it.
  /// - Throws: `prompt.ended` if the answers end; `prompt.empty` if what must be told is not
  func completed(_ given: WorkspaceBeginning, path: String) throws -> WorkspaceBeginning? {
    var beginning = given
    var asked = try askLanguage()
    if beginning.name.isEmpty {
      beginning.name = try name()
      asked = true
    }
    if beginning.template == nil, !invocation.has("--template"), let starters = try starters() {
      beginning.template = try template(among: starters)
      asked = true
    }
    if beginning.person == nil, !session.surroundings.account.isEmpty {
      beginning.person = try person()
      asked = true
    }
    return try !asked || isMeant(beginning, path) ? beginning : nil
  }

  private func text(_ key: String, _ facts: [String: String] = [:]) throws -> String {
    try session.phrases().text(key, facts)
  }

  // MARK: Questions

  /// In every language, since none was chosen yet; whatever follows is in the one that is.
  private func askLanguage() throws -> Bool {
    guard !session.isLanguageChosen else { return false }
    let languages = session.surroundings.languages
    let phrases = try languages.map { try session.phrases($0) }
    let question = phrases.map { $0.text("init.language") }.joined(separator: " / ")
    let words = zip(languages, phrases).map { [$1.text("init.language.own"), $0.rawValue] }
    let usual = languages.firstIndex(of: session.language) ?? 0
    session.speak(languages[try session.choice(question, of: words, usual: usual)])
    return true
  }

  private func name() throws -> String {
    let answer = FieldValue.trimmed(try session.answer(to: text("init.name")))
    guard !answer.isEmpty else { throw Refusal(.usage, .promptEmpty) }
    return answer
  }

  /// The starters that come with the program; samples are for `demo`.
  private func starters() throws -> [WorkspaceTemplate]? {
    let starters = try WorkspaceTemplate.names(session).map { try WorkspaceTemplate.find($0, session) }
      .filter { try $0.script() == nil }
    return starters.isEmpty ? nil : starters
  }

  private func template(among starters: [WorkspaceTemplate]) throws -> WorkspaceTemplate? {
    let none = [try text("init.template.none")]
    let words = try starters.map { ["\($0.name): \(try contents(of: $0))", $0.name] }
    let place = try session.choice(text("init.template"), of: [none] + words, usual: 0)
    return place == 0 ? nil : starters[place - 1]
  }

  /// What is in a starter, kind by kind, with how many records.
  private func contents(of template: WorkspaceTemplate) throws -> String {
    let phrases = try session.phrases()
    return try template.counts().map { "\(phrases.kinds($0.kind)) \($0.count)" }.joined(separator: ", ")
  }

  private func person() throws -> WorkspaceBeginning.FirstPerson? {
    let account = session.surroundings.account
    let name = FieldValue.trimmed(try session.answer(to: text("init.person", ["account": account])))
    guard !name.isEmpty else { return nil }
    let roles: [Role] = [.qualityManager, .director]
    let phrases = try session.phrases()
    let words = roles.map {
      [phrases.choice($0.rawValue, of: Person.fields.roles.key, in: Person.schema), $0.rawValue]
    }
    let role = roles[try session.choice(text("init.role"), of: words, usual: 0)]
    let position = FieldValue.trimmed(try session.answer(to: text("init.position")))
    return .init(name: name, role: role, position: position.isEmpty ? nil : position)
  }

  // MARK: What will be made

  private func isMeant(_ beginning: WorkspaceBeginning, _ path: String) throws -> Bool {
    let phrases = try session.phrases()
    let person = beginning.person.map { person in
      let role = phrases.choice(person.role.rawValue, of: Person.fields.roles.key, in: Person.schema)
      return [person.name, person.position, role].compactMap { $0 }.joined(separator: ", ")
    }
    let rows = [
      ("init.plan.file", path),
      ("init.plan.organisation", "\(beginning.name) (\(phrases.text("init.language.own")))"),
      ("init.plan.template", beginning.template?.name ?? phrases.text("init.template.none")),
      ("init.plan.person", person ?? phrases.text("init.plan.later")),
    ]
    session.console.errorLine(phrases.text("init.plan"))
    for (key, value) in rows { session.console.errorLine("  \(phrases.text(key)): \(value)") }
    let answer = FieldValue.trimmed(try session.answer(to: phrases.text("init.meant")))
    return answer.isEmpty || Answer.isYes(answer)
  }
}

extension Refusal.ID {
  static let promptEmpty = Refusal.ID("prompt.empty")
}
