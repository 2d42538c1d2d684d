import QualityModel

/// What can stand at which place of a command line, as plain tables that any shell's script is made from.
struct CompletionTable {
  /// What is offered as the value of an option or an argument.
  enum Offer: Hashable {
    case words([String])
    case files
  }

  /// The first words.
  var first: [String] = []
  /// The second words after a first.
  var second: [(first: String, words: [String])] = []
  /// The options and argument words of each command, under its words.
  var options: [(command: String, words: [String])] = []
  /// The values of options, under the command's words and the option.
  var values: [(place: String, offer: Offer)] = []
  /// What every command takes.
  let global = OptionDescription.global.flatMap { [$0.short, $0.name].compactMap { $0 } }

  static func ofAllCommands() -> CompletionTable {
    var table = CompletionTable()
    var seconds: [String: [String]] = [:]
    for command in CommandCatalogue.all {
      let first = command.words[0]
      if !table.first.contains(first) { table.first.append(first) }
      if command.words.count > 1 { seconds[first, default: []].append(command.words[1]) }
      table.add(command)
    }
    table.second = table.first.compactMap { first in seconds[first].map { (first, $0) } }
    return table
  }

  private mutating func add(_ command: CommandDescription) {
    let words = command.arguments.flatMap { CompletionTable.words($0.values) ?? [] }
    options.append((command.name, words + command.shownOptions.map(\.name)))
    for option in command.shownOptions where option.value != nil {
      guard let offer = CompletionTable.offer(option.values) else { continue }
      values.append(("\(command.name) \(option.name)", offer))
    }
  }

  private static func offer(_ values: ArgumentDescription.Values) -> Offer? {
    switch values {
    case .file, .folder: .files
    default: words(values).map { .words($0) }
    }
  }

  private static func words(_ values: ArgumentDescription.Values) -> [String]? {
    switch values {
    case .words(let words): words
    case .kind: RecordSchema.all.map { CommandCatalogue.kebab($0.key) }
    case .shell: ["bash", "zsh", "fish"]
    default: nil
    }
  }
}
