import QualityModel

/// Puts the facts of refusals, findings and problems into the words of a language, each by its sort.
struct FactWords {
  let phrases: Phrases

  func texts(_ facts: [String: Refusal.Fact]) -> [String: String] { facts.mapValues(text) }

  func text(_ fact: Refusal.Fact) -> String {
    switch fact {
    case .text, .count, .record, .person: fact.plain
    case .day(let day): ValueText.day(day, phrases.language)
    case .number(let number): phrases.language.rules.plainNumber(number.text)
    case .unit(let unit): phrases.text("unit.\(unit.rawValue)")
    case .kind(nil): phrases.text("kind.any")
    case .kind(let key?): RecordSchema.named(key).map(phrases.kind) ?? key
    case .command(let key): CommandCatalogue.kebab(key)
    case .field(let key, let kind): phrases["field.\(kind).\(key)"] ?? phrases["field.\(key)"] ?? key
    case .choice(let word, let field, let kind): choice(word, field, kind)
    case .state(let word, let kind): state(word, kind)
    case .task(let name): phrases["acting.step.\(name)"] ?? name
    case .performer(let name, let kind): phrases["performer.\(kind).\(name)"] ?? phrases.text("performer.\(name)")
    case .separation(let name): phrases.text("separation.\(name)")
    case .problem(let problem, let field, let kind): self.problem(problem, field, kind)
    case .argument(let name): HelpWords(phrases: phrases).usage(name)
    case .part(let part): phrases.text("check.part.\(part.rawValue)")
    case .list(let facts): facts.isEmpty ? "–" : facts.map(text).joined(separator: ", ")
    }
  }

  private func problem(_ problem: FieldProblem, _ field: String, _ kind: String) -> String {
    guard let schema = RecordSchema.named(kind), let field = schema.field(field) else { return problem.identifier }
    return phrases.text("problem.\(problem.identifier)", texts(problem.facts(of: field, in: schema)))
  }

  /// A word that the field does not know, such as one of a panel's own scale, stays as it is.
  private func choice(_ word: String, _ field: String, _ kind: String) -> String {
    guard let schema = RecordSchema.named(kind), schema.field(field)?.kind.choices.contains(word) == true else {
      return word
    }
    return phrases.choice(word, of: field, in: schema)
  }

  private func state(_ word: String, _ kind: String) -> String {
    guard let schema = RecordSchema.named(kind), let field = schema.stateField else { return word }
    return phrases.choice(word, of: field.key, in: schema)
  }
}
