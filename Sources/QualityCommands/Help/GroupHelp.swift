import QualityModel

/// Help for all commands that begin with one word: a kind of record, or a group such as `trail`.
struct GroupHelp {
  let phrases: Phrases
  let word: String

  var lines: [String] {
    let commands = CommandCatalogue.group(word) ?? []
    let words = HelpWords(phrases: phrases)
    let rows = commands.flatMap { HelpLayout.row($0.name, words.summary(of: $0)) }
    let examples = commands.compactMap(\.examples.first).map { "  aplis " + $0 }
    return kindLines + settingLines + HelpLayout.section(phrases.text("help.commands"), rows) + fieldLines
      + HelpLayout.section(phrases.text("help.examples"), examples) + HelpLayout.paragraph(phrases.text("help.more"))
  }

  /// The rules that a setting may change, with what holds otherwise and whose rule it is.
  private var settingLines: [String] {
    guard CommandCatalogue.kind(word) === WorkspaceSetting.schema else { return [] }
    let numbers = RuleSetting.all.map { ("\($0.name) \($0.standard)", phrases.text("setting.\($0.name)")) }
    let others = [RuleSetting.freeDays, RuleSetting.workingDays, DeclaredNumbers.setting].map {
      ($0, phrases.text("setting.\($0)"))
    }
    return HelpLayout.section(
      phrases.text("help.settings"), (numbers + others).flatMap { HelpLayout.row($0, $1) })
  }

  /// The fields of the kind with what each holds, those that only steps set among them.
  private var fieldLines: [String] {
    guard let kind = CommandCatalogue.kind(word) else { return [] }
    let rows = FieldOption.fields(of: kind).flatMap { field in
      HelpLayout.row(phrases.field(field.key, of: kind), phrases.meaning(of: field.key, in: kind) ?? "")
    }
    return HelpLayout.section(phrases.text("help.fields"), rows)
  }

  /// What a record of the kind is, and by which other words it goes.
  private var kindLines: [String] {
    guard let kind = CommandCatalogue.kind(word) else { return [] }
    let aliases = kind.aliases
    let other = aliases.isEmpty ? "" : phrases.text("help.words", ["words": aliases.joined(separator: ", ")])
    let about = "\(phrases.kind(kind).capitalisedFirst). \(phrases.text("kind.\(kind.key).about"))"
    let lines = HelpLayout.paragraph(about) + (other.isEmpty ? [] : HelpLayout.paragraph(other.capitalisedFirst))
    return HelpLayout.section(phrases.text("help.overview"), lines)
  }
}
