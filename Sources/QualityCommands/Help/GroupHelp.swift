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

  /// What a setting may change: its name, what it is for, and what holds while it is not set.
  private var settingLines: [String] {
    guard CommandCatalogue.kind(word) === WorkspaceSetting.schema else { return [] }
    let help = SettingHelp(words: HelpWords(phrases: phrases))
    let rows = KnownSetting.all.flatMap { HelpLayout.row(help.name(of: $0), help.meaning(of: $0)) }
    return HelpLayout.section(phrases.text("help.settings"), rows)
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
