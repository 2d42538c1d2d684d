import QualityModel

/// Finds the command that is meant and runs it.
struct Dispatcher {
  let session: Session

  func run(_ words: [String]) throws -> ExitCode {
    guard let first = words.first else { return try HelpCommand.overview(session) }
    switch first {
    case "--version": return try VersionCommand.run(isVerbose: words.contains("--verbose"), session)
    case "--help", "-h": return try HelpCommand.overview(session)
    default: return try runCommand(words)
    }
  }

  private func runCommand(_ words: [String]) throws -> ExitCode {
    if words.count == 2, words[1] == "--help" || words[1] == "-h", CommandCatalogue.isOnlyGroup(words[0]) {
      return try HelpCommand.group(words[0], session)
    }
    let (command, rest) = try command(for: words)
    let session = session
    var parser = CommandParser(command) { word in
      try OptionWords(phrases: session.allPhrases()).option(word, of: command)
    }
    let invocation = try parser.parse(rest)
    if invocation.has("--help") { return try HelpCommand.show(command, invocation.arguments, session) }
    try refuseCodes(in: invocation.paths)
    try session.refuseWorkspaces(in: invocation.outputs)
    return try command.run(invocation, session)
  }

  /// Names of files wander into trails, lists and other programs: they hold no client's data.
  private func refuseCodes(in paths: [String]) throws {
    let suspect = paths.filter { PersonalCode.firstPlace(in: $0) != nil }
    guard !suspect.isEmpty else { return }
    let declared = (try? session.read { try Settings(reader: $0).declaredNumbers() }) ?? .none
    guard suspect.allSatisfy({ PersonalCode.firstPlace(in: $0, besides: declared) == nil }) else {
      throw Refusal(.data, .filePersonalCode)
    }
  }

  /// The command that the first words name, and the words after it.
  private func command(for words: [String]) throws -> (CommandDescription, [String]) {
    if let found = CommandCatalogue.find(words) { return found }
    let words = CommandWords(phrases: try session.allPhrases()).translated(words)
    if let found = CommandCatalogue.find(words) { return found }
    let first = words[0]
    guard let group = CommandCatalogue.group(first) else {
      throw UnknownCommand(word: first, group: nil, candidates: CommandCatalogue.firstWords).refusal
    }
    let seconds = group.compactMap { $0.words.dropFirst().first }
    guard words.count > 1 else {
      throw Refusal(.usage, .usageCommandIncomplete, ["command": .text(first), "words": .words(seconds)])
    }
    throw UnknownCommand(word: words[1], group: first, candidates: seconds).refusal
  }
}

extension Refusal.ID {
  static let usageCommandIncomplete = Refusal.ID("usage.command-incomplete")
}
