import QualityModel

/// Words of commands in the languages of the program: `saraksts` for `list`. Kinds go by such words anyway.
struct CommandWords {
  let phrases: [Phrases]

  /// The command line with the words of commands as the program calls them; what it does not know stays.
  ///
  /// A step goes by its name, `ierobežot` for `contain`; the rest have synonyms among the phrases.
  func translated(_ words: [String]) -> [String] {
    guard let first = words.first else { return words }
    let own = CommandCatalogue.group(first) == nil ? word(first, among: Self.firsts) ?? first : first
    guard words.count > 1, let group = CommandCatalogue.group(own) else { return [own] + words.dropFirst() }
    let seconds = group.compactMap { $0.words.dropFirst().first }
    let second = seconds.contains(words[1]) ? words[1] : word(words[1], among: seconds) ?? words[1]
    return [own, second] + words.dropFirst(2)
  }

  private static let firsts = CommandCatalogue.own.map { $0.words[0] }

  /// The one word that is meant; where two could be, none is.
  private func word(_ text: String, among words: [String]) -> String? {
    let folded = text.folded
    for family in ["synonym.command", "step.name"] {
      let meant = Set(words.filter { word in phrases.contains { isName(folded, of: "\(family).\(word)", $0) } })
      if !meant.isEmpty { return meant.count == 1 ? meant.first : nil }
    }
    return nil
  }

  private func isName(_ folded: String, of key: String, _ phrases: Phrases) -> Bool {
    FieldValue.items(of: phrases[key] ?? "").contains { $0.folded == folded }
  }
}
