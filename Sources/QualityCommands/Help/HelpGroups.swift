import QualityModel

/// How the overview puts commands and kinds together, by what people want to do.
enum HelpGroups {
  /// The groups of commands with the first words of those in them, or their whole names; commands that stand nowhere
  /// come last.
  private static let commandWords: [(name: String, words: [String])] = [
    ("start", ["init", "demo", "status", "todo", "calendar", "agenda", "lifecycle"]),
    ("assessing", ["assessment", "criteria"]),
    ("exchange", ["import", "export", "form", "template"]),
    ("review", ["review", "report", "site"]),
    (
      "pages",
      [
        "nonconformity sheet", "nonconformity register", "action plan", "programme sheet", "audit sheet",
        "audit checklist", "service compliance", "folder",
      ]
    ),
    (
      "work",
      [
        "programme propose", "audit prepare", "nonconformity similar", "inspection demand", "inspection repeated",
        "feedback raise",
      ]
    ),
    ("safety", ["check", "backup", "restore", "trail"]),
    ("program", ["help", "completions", "manual"]),
  ]

  /// The kinds of record by the part of the quality system that they belong to.
  private static let kindKeys: [(name: String, keys: [String])] = [
    (
      "organisation",
      [
        "organisation", "unit", "person", "service", "process", "processReport", "issue", "party", "staffGroup",
        "budgetLine", "setting", "exception",
      ]
    ),
    ("documents", ["document", "training", "appraisal", "partner", "partnerEvaluation"]),
    (
      "audit",
      [
        "programme", "audit", "checklistItem", "finding", "inspection", "demand", "nonconformity", "cause", "action",
        "risk",
        "feedback",
      ]
    ),
    (
      "objectives",
      [
        "objective", "planItem", "indicator", "target", "measurement", "survey", "question", "answer", "tally",
      ]
    ),
    (
      "assessment",
      [
        "assessment", "score", "improvement", "criterionText", "ownCatalogue", "review", "conclusion", "decision",
      ]
    ),
  ]

  static var commands: [(name: String, commands: [CommandDescription])] {
    let placed = Set(commandWords.flatMap(\.words))
    let groups = commandWords.map { group in
      (group.name, CommandCatalogue.own.filter { group.words.contains($0.words[0]) || group.words.contains($0.name) })
    }
    let rest = ("more", CommandCatalogue.own.filter { !placed.contains($0.words[0]) && !placed.contains($0.name) })
    return (groups + [rest]).filter { !$0.1.isEmpty }
  }

  static var kinds: [(name: String, kinds: [RecordSchema])] {
    let placed = Set(kindKeys.flatMap(\.keys))
    let groups = kindKeys.map { ($0.name, $0.keys.compactMap(RecordSchema.named)) }
    let rest = ("other", RecordSchema.all.filter { !placed.contains($0.key) })
    return (groups + [rest]).filter { !$0.1.isEmpty }
  }
}
