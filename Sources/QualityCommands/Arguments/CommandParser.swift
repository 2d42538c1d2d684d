import QualityModel

/// Takes a command line apart along a command's description.
struct CommandParser {
  let command: CommandDescription

  /// The option that somebody calls by a word of theirs; `nil` where it is none.
  private let meaning: (String) throws -> String?
  private var arguments: [String] = []
  private var options: [String: [String]] = [:]

  init(_ command: CommandDescription, meaning: @escaping (String) throws -> String? = { _ in nil }) {
    self.command = command
    self.meaning = meaning
  }

  /// - Throws: `usage.*` refusals that name the word and what was likely meant
  mutating func parse(_ words: [String]) throws -> Invocation {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        arguments += rest
        break
      } else if word.hasPrefix("-"), word.count > 1, Int(word) == nil {
        try takeOption(word, &rest)
      } else {
        arguments.append(word)
      }
    }
    if options["--help"] == nil { try checkArguments() }
    return Invocation(command, arguments: arguments, options: options)
  }

  private mutating func takeOption(_ word: String, _ rest: inout ArraySlice<String>) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.option(parts[0]) else { throw try unknown(parts[0]) }
    if option.value == nil {
      guard parts.count == 1 else { throw refusal(.usageOptionTakesNoValue, option) }
      options[option.name, default: []].append("")
    } else if parts.count == 2 {
      options[option.name, default: []].append(parts[1])
    } else if let value = rest.popFirst() {
      options[option.name, default: []].append(value)
    } else {
      throw refusal(.usageOptionNeedsValue, option)
    }
  }

  private func unknown(_ word: String) throws -> Refusal {
    let facts: [String: Refusal.Fact] = ["option": .text(word), "command": .text(command.name)]
    guard let near = try meaning(word) ?? near(word) else { return Refusal(.usage, .usageUnknownOption, facts) }
    return Refusal(.usage, .usageUnknownOptionNear, facts.merging(["near": .text(near)]) { $1 })
  }

  /// The option a slip of the fingers away; the dashes, which all have, make no two of them alike.
  private func near(_ word: String) -> String? {
    let names = (command.options + OptionDescription.global).map { String($0.name.drop { $0 == "-" }) }
    return NearMiss.of(String(word.drop { $0 == "-" }), among: names).map { "--" + $0 }
  }

  private func refusal(_ identifier: Refusal.ID, _ option: OptionDescription) -> Refusal {
    Refusal(
      .usage, identifier,
      ["option": .text(option.name), "value": .text(option.value ?? ""), "command": .text(command.name)])
  }

  private func checkArguments() throws {
    let required = command.arguments.filter(\.isRequired)
    if arguments.count < required.count {
      throw command.lacks(required[arguments.count].name)
    }
    let isOpen = command.arguments.contains(where: \.repeats)
    if !isOpen, arguments.count > command.arguments.count {
      let word = arguments[command.arguments.count]
      throw Refusal(.usage, .usageArgumentSurplus, ["value": .text(word), "command": .text(command.name)])
    }
  }
}

extension Refusal.ID {
  static let usageArgumentMissing = Refusal.ID("usage.argument-missing")
  static let usageArgumentSurplus = Refusal.ID("usage.argument-surplus")
  static let usageOptionNeedsValue = Refusal.ID("usage.option-needs-value")
  static let usageOptionTakesNoValue = Refusal.ID("usage.option-takes-no-value")
  static let usageUnknownOption = Refusal.ID("usage.unknown-option")
  static let usageUnknownOptionNear = Refusal.ID("usage.unknown-option-near")
}
