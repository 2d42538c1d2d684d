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
    return kindLines + HelpLayout.section(phrases.text("help.commands"), rows)
      + HelpLayout.section(phrases.text("help.examples"), examples) + HelpLayout.paragraph(phrases.text("help.more"))
  }

  /// What a record of the kind is, and by which other words it goes.
  private var kindLines: [String] {
    guard let kind = CommandCatalogue.kind(word) else { return [] }
    let aliases = KindAliases.words(for: kind)
    let other = aliases.isEmpty ? "" : phrases.text("help.words", ["words": aliases.joined(separator: ", ")])
    let about = "\(phrases.kind(kind).capitalisedFirst). \(phrases.text("kind.\(kind.key).about"))"
    let lines = HelpLayout.paragraph(about) + (other.isEmpty ? [] : HelpLayout.paragraph(other.capitalisedFirst))
    return HelpLayout.section(phrases.text("help.overview"), lines)
  }
}
