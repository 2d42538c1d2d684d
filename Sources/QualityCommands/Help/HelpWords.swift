import QualityModel

/// The sentences of help: those of commands, arguments and options, with the names of kinds put in.
struct HelpWords {
  let phrases: Phrases

  func summary(of command: CommandDescription) -> String {
    phrases.text(command.phraseKey, kindFacts(command))
  }

  /// What more is to be said of a command, if anything is.
  func about(_ command: CommandDescription) -> String? {
    if command.words.last == RecordCommand.add.rawValue, let kind = command.kind,
      let about = phrases["kind.\(kind).add.about"]
    {
      return about
    }
    let key = command.phraseKey + ".about"
    return phrases[key].map { _ in phrases.text(key, kindFacts(command)) }
  }

  /// A usage in which what somebody puts in stands in the language: `--on DAY` is `--on DIENA` in Latvian.
  func usage(_ text: String) -> String {
    var (line, name) = ("", "")
    for sign in text + " " {
      if sign.isASCII, sign.isUppercase {
        name.append(sign)
        continue
      }
      line += name.count > 1 ? phrases["placeholder.\(name)"] ?? name : name
      (name, line) = ("", line + String(sign))
    }
    return String(line.dropLast())
  }

  private func kindFacts(_ command: CommandDescription) -> [String: String] {
    guard let kind = command.kind.flatMap(RecordSchema.named) else { return [:] }
    return ["kind": phrases.kind(kind), "kinds": phrases.kinds(kind)]
  }

  /// The command's own sentence for an argument or the one that all share.
  func argument(_ argument: ArgumentDescription, of command: CommandDescription) -> String {
    let own = "\(command.phraseKey).argument.\(argument.name)"
    return phrases[own] ?? phrases.text("argument.\(argument.name)")
  }

  func option(_ option: OptionDescription, of command: CommandDescription) -> String {
    let name = option.name.dropFirst(2)
    if let kind = option.kind, let field = option.field {
      return self.field(field, of: kind, isDemanded: command.words.last == RecordCommand.add.rawValue)
    }
    return phrases["\(command.phraseKey).option.\(name)"] ?? phrases.text("option.\(name)")
  }

  /// What the field that an option sets holds; `nil` for options that set none.
  func meaning(_ option: OptionDescription) -> String? {
    guard let kind = option.kind, let field = option.field else { return nil }
    return phrases.meaning(of: field.key, in: kind)
  }

  /// The label of a field and what it takes: `Severity (required); one of: major, minor, observation`.
  private func field(_ field: RecordField, of kind: RecordSchema, isDemanded: Bool) -> String {
    let demand = field.isRequired && isDemanded ? " (\(phrases.text("help.required")))" : ""
    let repeats = field.kind.isList ? phrases.text("help.repeats") : nil
    let parts = [phrases.field(field.key, of: kind) + demand, takes(field, kind), repeats]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  /// What a column of the field takes, and whether each record needs it; empty where there is nothing to say.
  func column(_ field: RecordField, of kind: RecordSchema) -> String {
    [field.isRequired ? phrases.text("help.required") : nil, takes(field, kind)].compactMap { $0 }.joined(
      separator: "; ")
  }

  private func takes(_ field: RecordField, _ kind: RecordSchema) -> String? {
    let words = field.kind.choices
    if !words.isEmpty {
      let shown = words.map { word(word: $0, field, kind) }
      return phrases.text("help.one-of", ["words": shown.joined(separator: ", ")])
    }
    guard let referred = field.kind.referredKind.flatMap(RecordSchema.named) else { return nil }
    return phrases.text("help.reference", ["kind": phrases.kind(referred)])
  }

  /// The word itself, and in another language than its own what it means.
  private func word(word: String, _ field: RecordField, _ kind: RecordSchema) -> String {
    phrases.language == .ofKeys ? word : "\(word) (\(phrases.choice(word, of: field.key, in: kind)))"
  }
}
