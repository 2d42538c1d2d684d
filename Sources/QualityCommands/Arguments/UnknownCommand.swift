import QualityModel

/// A word that stands where a command is named and names none.
struct UnknownCommand {
  let word: String
  /// The command that the word follows; `nil` for the first word.
  let group: String?
  /// The words that could stand there.
  let candidates: [String]

  /// Says what was likely meant, or what there is.
  var refusal: Refusal {
    let facts: [String: Refusal.Fact] = [
      "word": .text(word), "command": .text(group ?? word), "words": .words(candidates),
    ]
    guard let near = NearMiss.of(word, among: candidates) else {
      return Refusal(.usage, group == nil ? .usageUnknownCommand : .usageUnknownSubcommand, facts)
    }
    let identifier: Refusal.ID = group == nil ? .usageUnknownCommandNear : .usageUnknownSubcommandNear
    return Refusal(.usage, identifier, facts.merging(["near": .text(near)]) { $1 })
  }
}

extension Refusal.ID {
  static let usageUnknownCommand = Refusal.ID("usage.unknown-command")
  static let usageUnknownCommandNear = Refusal.ID("usage.unknown-command-near")
  static let usageUnknownSubcommand = Refusal.ID("usage.unknown-subcommand")
  static let usageUnknownSubcommandNear = Refusal.ID("usage.unknown-subcommand-near")
}
