import QualityModel

/// All commands. Those about records are made from the kinds' descriptions.
enum CommandCatalogue {
  /// The commands that are not about one kind, in the order of the help.
  static let own: [CommandDescription] = []

  /// The commands that a kind has.
  static func commands(of kind: RecordSchema) -> [CommandDescription] { [] }

  static var all: [CommandDescription] { own + RecordSchema.all.flatMap { commands(of: $0) } }

  /// The command that the first words name, and the words after it. Kinds go by their keys and aliases.
  static func find(_ words: [String]) -> (CommandDescription, [String])? {
    if let command = own.first(where: { words.starts(with: $0.words) }) {
      return (command, Array(words.dropFirst(command.words.count)))
    }
    guard words.count > 1, let kind = kind(words[0]) else { return nil }
    return commands(of: kind).first { $0.words[1] == words[1] }.map { ($0, Array(words.dropFirst(2))) }
  }

  /// The commands that begin with a word, if there are any beside the word alone.
  static func group(_ word: String) -> [CommandDescription]? {
    if let kind = kind(word) { return commands(of: kind) }
    let group = own.filter { $0.words.count > 1 && $0.words[0] == word }
    return group.isEmpty ? nil : group
  }

  /// A kind by its key, an alias, or its key in kebab case.
  static func kind(_ word: String) -> RecordSchema? {
    RecordSchema.named(word) ?? RecordSchema.all.first { kebab($0.key) == word }
  }

  static func kebab(_ key: String) -> String {
    key.reduce(into: "") { text, letter in
      if letter.isUppercase { text += "-" }
      text += letter.lowercased()
    }
  }

  static var firstWords: [String] {
    var words: [String] = []
    for word in own.map({ $0.words[0] }) + RecordSchema.all.map(\.key) where !words.contains(word) { words.append(word) }
    return words
  }
}
