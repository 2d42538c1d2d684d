import QualityModel

/// A manual page in the man macros of troff: everything that help says, of all commands.
struct ManualPage {
  let phrases: Phrases
  let day: Day

  private var words: HelpWords { HelpWords(phrases: phrases) }

  var text: String {
    let start = [
      ".TH APLIS 1 \(day.text) \"aplis \(Program.version)\"",
      ".SH \(line(phrases.text("help.name")))", "aplis \\- \(line(phrases.text("help.short")))",
      ".SH \(line(phrases.text("help.usage")))", line(phrases.text("help.usage.line")),
      ".SH \(line(phrases.text("help.overview")))", line(phrases.text("help.about")),
      ".SH \(line(phrases.text("help.global")))",
    ]
    let global = OptionDescription.global.flatMap {
      entry(words.usage($0.usage), phrases.text("option.\($0.name.dropFirst(2))"))
    }
    let own = [".SH \(line(phrases.text("help.commands")))"] + CommandCatalogue.own.flatMap(command)
    return (start + global + own + records + exitCodes).joined(separator: "\n") + "\n"
  }

  private func command(_ command: CommandDescription) -> [String] {
    let help = CommandHelp(words: words, command: command)
    let about = [words.summary(of: command), words.about(command)].compactMap { $0 }.joined(separator: " ")
    return [".SS \(line(help.usage))", line(about)]
      + command.arguments.flatMap { entry(words.usage($0.usage), words.argument($0, of: command)) }
      + command.shownOptions.flatMap { option($0, of: command) }
      + examples(command.examples)
  }

  /// The commands that all kinds share stand once, then each kind with its fields.
  private var records: [String] {
    guard let first = RecordSchema.named(Nonconformity.key) else { return [] }
    let shared = RecordCommand.allCases.map { $0.description(of: first) }.flatMap { command -> [String] in
      var general = command
      general.options = command.options.filter { $0.field == nil }
      return self.command(general)
    }
    let start = [".SH \(line(phrases.text("help.group.records")))", line(phrases.text("help.records"))]
    return start + shared + [".SH \(line(phrases.text("help.kinds")))"] + RecordSchema.all.flatMap(kind)
  }

  private func kind(_ kind: RecordSchema) -> [String] {
    let add = RecordCommand.add.description(of: kind)
    let fields = add.shownOptions.filter { $0.field != nil }.flatMap { option($0, of: add) }
    let name = "\(CommandCatalogue.kebab(kind.key)) (\(phrases.kind(kind)))"
    let steps = CommandCatalogue.events(of: kind).map { StepCommand.description(of: kind, $0) }
    return [".SS \(line(name))", line(phrases.text("kind.\(kind.key).about"))] + fields + examples(add.examples)
      + steps.flatMap { entry($0.name, words.summary(of: $0)) + examples($0.examples) }
  }

  /// An option, and on a line of its own what the field that it sets holds.
  private func option(_ option: OptionDescription, of command: CommandDescription) -> [String] {
    let meaning = words.meaning(option)
    return entry(words.usage(option.usage), words.option(option, of: command))
      + (meaning.map { [".br", line($0)] } ?? [])
  }

  private func entry(_ name: String, _ explanation: String) -> [String] {
    [".TP", ".B \(line(name))", line(explanation)]
  }

  private func examples(_ examples: [String]) -> [String] {
    [".PP"] + examples.flatMap { [".RS", ".nf", line("aplis " + $0), ".fi", ".RE"] }
  }

  private var exitCodes: [String] {
    [".SH \(line(phrases.text("help.exit")))"]
      + ["0", "1", "64", "65", "74"].flatMap { entry($0, phrases.text("help.exit.\($0)")) }
  }

  /// Text as troff takes it: no sign of its own language in it, none at the beginning of a line.
  private func line(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
