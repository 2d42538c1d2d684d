import QualityModel

/// What the columns of a table may be from which records of a kind are imported: every field under its label, with its
/// key and the other words for it.
struct TableHelp {
  let words: HelpWords
  let kind: RecordSchema

  private var phrases: Phrases { words.phrases }

  var lines: [String] {
    let facts = ["kind": phrases.kind(kind), "kinds": phrases.kinds(kind), "command": CommandCatalogue.kebab(kind.key)]
    let identifier =
      kind.identity.isNatural
      ? [] : HelpLayout.row(phrases.text("list.id"), "id", phrases.text("help.table.id", facts))
    let fields = FieldOption.fields(of: kind).flatMap(row)
    return HelpLayout.section(
      phrases.text("help.overview"), HelpLayout.paragraph(phrases.text("help.table.about", facts)))
      + HelpLayout.section(
        phrases.text("help.usage"), ["  aplis import \(CommandCatalogue.kebab(kind.key)) \(words.usage("FILE"))"])
      + HelpLayout.section(phrases.text("help.table.columns"), identifier + fields).dropLast()
  }

  private func row(_ field: RecordField) -> [String] {
    let others = phrases.synonyms(of: field.key, in: kind) + phrases.sharedSynonyms(of: field.key, in: kind)
    let also = phrases.text("help.table.also", ["names": ([field.key] + others).joined(separator: ", ")])
    let more = [also, phrases.meaning(of: field.key, in: kind)].compactMap { $0 }.joined(separator: " ")
    let takes = words.column(field, of: kind)
    let label = phrases.field(field.key, of: kind)
    return takes.isEmpty ? HelpLayout.row(label, more) : HelpLayout.row(label, takes, more)
  }
}
