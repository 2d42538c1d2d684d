import QualityModel

/// A command as data: parsing, help, completions and the manual all come from it.
///
/// Its sentences are phrases: `command.review.build` says what it does in one line, `command.review.build.about` more.
struct CommandDescription: Sendable {
  /// The words of the command: `review build`.
  let words: [String]
  /// What the phrases are filed under; kinds share one command for all.
  let phraseKey: String
  var arguments: [ArgumentDescription] = []
  var options: [OptionDescription] = []
  /// Command lines to learn from, without the program's name.
  let examples: [String]
  /// The kind of record that the command is about, for commands that every kind has.
  var kind: String?
  let run: @Sendable (Invocation, Session) throws -> ExitCode

  init(
    _ words: String, phrase: String? = nil, arguments: [ArgumentDescription] = [], options: [OptionDescription] = [],
    kind: String? = nil, examples: [String], run: @escaping @Sendable (Invocation, Session) throws -> ExitCode
  ) {
    self.words = words.split(separator: " ").map(String.init)
    phraseKey = phrase ?? "command." + self.words.joined(separator: ".")
    self.arguments = arguments
    self.options = options
    self.kind = kind
    self.examples = examples
    self.run = run
  }

  var name: String { words.joined(separator: " ") }

  /// The refusal of a command line in which an argument is missing, with one that has it.
  func lacks(_ argument: String) -> Refusal {
    let example = examples.first { $0.split(separator: " ").count > words.count } ?? "help \(name)"
    return Refusal(
      .usage, .usageArgumentMissing,
      ["argument": .argument(argument), "command": .text(name), "example": .text(example)])
  }

  /// The options that help and completions tell of.
  var shownOptions: [OptionDescription] { options.filter { !$0.isHidden } }

  func option(_ name: String) -> OptionDescription? {
    (options + OptionDescription.global).first { $0.name == name || $0.short == name }
  }
}

/// How a command ended.
enum ExitCode: Int32, Sendable {
  case success = 0
  /// A rule refused, or a check found something.
  case findings = 1
  case usage = 64
  case data = 65
  case inputOutput = 74
}
