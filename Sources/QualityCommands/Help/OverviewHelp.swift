import QualityModel

/// `aplis help`: all commands by what people want to do, and the kinds of record.
struct OverviewHelp {
  let phrases: Phrases

  var lines: [String] {
    let start =
      HelpLayout.section(phrases.text("help.overview"), HelpLayout.paragraph(phrases.text("help.about")))
      + HelpLayout.section(phrases.text("help.usage"), ["  " + phrases.text("help.usage.line")])
    var groups = HelpGroups.commands.map { group in
      HelpLayout.section(phrases.text("help.group.\(group.name)"), rows(group.commands))
    }
    groups.insert(records, at: min(1, groups.count))
    return start + groups.flatMap { $0 } + options + exitCodes + HelpLayout.paragraph(phrases.text("help.more"))
  }

  private func rows(_ commands: [CommandDescription]) -> [String] {
    let words = HelpWords(phrases: phrases)
    return commands.flatMap { HelpLayout.row($0.name, words.summary(of: $0)) }
  }

  private var records: [String] {
    let kinds = HelpGroups.kinds.flatMap { group in
      HelpLayout.row(
        phrases.text("help.kinds.\(group.name)"),
        group.kinds.map { CommandCatalogue.kebab($0.key) }.joined(separator: ", "))
    }
    let usage = HelpLayout.paragraph(phrases.text("help.records"))
    return HelpLayout.section(phrases.text("help.group.records"), usage + kinds)
  }

  private var options: [String] {
    let rows = OptionDescription.global.flatMap { option in
      HelpLayout.row(
        HelpWords(phrases: phrases).usage(option.usage), phrases.text("option.\(option.name.dropFirst(2))"))
    }
    return HelpLayout.section(phrases.text("help.global"), rows)
  }

  private var exitCodes: [String] {
    let rows = ["0", "1", "64", "65", "74"].flatMap { HelpLayout.row($0, phrases.text("help.exit.\($0)")) }
    return HelpLayout.section(phrases.text("help.exit"), rows)
  }
}
