import QualityModel

/// How the overview puts commands and kinds together, by what people want to do.
enum HelpGroups {
  /// The groups of commands with the first words of those in them, or their whole names; commands that stand nowhere
  /// come last.
  private static let commandWords: [(name: String, words: [String])] = [
    ("start", ["init", "demo", "status", "todo", "calendar", "agenda", "lifecycle"]),
    ("assessing", ["assessment", "criteria"]),
    ("exchange", ["import", "export", "form", "template"]),
    ("review", ["review", "figure", "report", "site"]),
    (
      "pages",
      [
        "nonconformity sheet", "nonconformity register", "action plan", "programme sheet", "audit sheet",
        "audit checklist", "service compliance", "indicator page", "folder",
      ]
    ),
    (
      "work",
      [
        "programme propose", "audit prepare", "nonconformity similar", "inspection demand", "inspection repeated",
        "feedback raise", "measure",
      ]
    ),
    ("safety", ["check", "backup", "restore", "trail", "verify"]),
    ("program", ["install", "help", "completions", "manual"]),
  ]

  static var commands: [(name: String, commands: [CommandDescription])] {
    let placed = Set(commandWords.flatMap(\.words))
    let groups = commandWords.map { group in
      (group.name, CommandCatalogue.own.filter { group.words.contains($0.words[0]) || group.words.contains($0.name) })
    }
    let rest = ("more", CommandCatalogue.own.filter { !placed.contains($0.words[0]) && !placed.contains($0.name) })
    return (groups + [rest]).filter { !$0.1.isEmpty }
  }

  /// The kinds of record by the part of the quality system that they belong to.
  static var kinds: [(name: String, kinds: [RecordSchema])] {
    KindArea.allCases.map { area in (area.rawValue, RecordSchema.all.filter { $0.area == area }) }
  }
}
