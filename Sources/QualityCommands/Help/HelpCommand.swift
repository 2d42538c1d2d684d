import QualityModel

/// `aplis help`, `aplis help COMMAND`, `--help`.
enum HelpCommand {
  static let description = CommandDescription(
    "help", arguments: [ArgumentDescription(name: "COMMAND", isRequired: false, repeats: true, values: .anything)],
    examples: ["help", "help nonconformity", "help action list"], run: { try run($0.arguments, $1) })

  /// Help for what the words name: one command, all commands of a group, or everything.
  static func run(_ given: [String], _ session: Session) throws -> ExitCode {
    guard !given.isEmpty else { return try overview(session) }
    let isKnown = CommandCatalogue.find(given) != nil || given.count == 1 && CommandCatalogue.group(given[0]) != nil
    let words = isKnown ? given : CommandWords(phrases: try session.allPhrases()).translated(given)
    let first = words[0]
    if let (command, rest) = CommandCatalogue.find(words) { return try show(command, rest, session) }
    if words.count == 1, CommandCatalogue.group(first) != nil { return try group(first, session) }
    let known = CommandCatalogue.group(first)?.compactMap { $0.words.dropFirst().first }
    throw UnknownCommand(
      word: known == nil ? first : words[1], group: known.map { _ in first },
      candidates: known ?? CommandCatalogue.firstWords
    ).refusal
  }

  static func overview(_ session: Session) throws -> ExitCode {
    write(OverviewHelp(phrases: try session.phrases()).lines, session)
  }

  static func group(_ word: String, _ session: Session) throws -> ExitCode {
    write(GroupHelp(phrases: try session.phrases(), word: word).lines, session)
  }

  /// - Parameter arguments: what stands behind the command: of an import the kind, whose columns are then shown
  static func show(_ command: CommandDescription, _ arguments: [String], _ session: Session) throws -> ExitCode {
    if command.words == ["import"], let kind = arguments.first.flatMap(CommandCatalogue.kind) {
      return write(TableHelp(words: HelpWords(phrases: try session.phrases()), kind: kind).lines, session)
    }
    return write(CommandHelp(words: HelpWords(phrases: try session.phrases()), command: command).lines, session)
  }

  private static func write(_ lines: [String], _ session: Session) -> ExitCode {
    for line in lines { session.console.line(line) }
    return .success
  }
}
