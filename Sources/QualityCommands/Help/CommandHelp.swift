import QualityModel

/// Help for one command.
struct CommandHelp {
  let words: HelpWords
  let command: CommandDescription

  private var phrases: Phrases { words.phrases }

  var lines: [String] {
    let about = [words.summary(of: command), words.about(command)].compactMap { $0 }.joined(separator: " ")
    return HelpLayout.section(phrases.text("help.overview"), HelpLayout.paragraph(about))
      + HelpLayout.section(phrases.text("help.usage"), ["  " + usage])
      + HelpLayout.section(phrases.text("help.arguments"), arguments)
      + HelpLayout.section(phrases.text("help.fields"), options(command.shownOptions.filter { $0.field != nil }))
      + HelpLayout.section(phrases.text("help.options"), options(command.shownOptions.filter { $0.field == nil }))
      + HelpLayout.section(phrases.text("help.global"), options(OptionDescription.global))
      + HelpLayout.section(phrases.text("help.examples"), command.examples.map { "  aplis " + $0 }).dropLast()
  }

  var usage: String {
    let options = command.options.isEmpty ? [] : ["[\(phrases.text("help.options.word"))]"]
    return (["aplis", command.name] + command.arguments.map { words.usage($0.usage) } + options).joined(separator: " ")
  }

  private var arguments: [String] {
    command.arguments.flatMap { HelpLayout.row(words.usage($0.usage), words.argument($0, of: command)) }
  }

  private func options(_ options: [OptionDescription]) -> [String] {
    options.flatMap { HelpLayout.row(words.usage($0.usage), words.option($0, of: command), words.meaning($0)) }
  }
}
