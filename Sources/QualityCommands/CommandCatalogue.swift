import QualityModel

/// All commands. Those about records are made from the kinds' descriptions.
enum CommandCatalogue {
  /// The commands that are not about one kind, in the order of the help.
  static let own: [CommandDescription] = [
    InitCommand.description,
    StatusCommand.description,
    TodoCommand.description,
    CalendarCommand.description,
    AgendaCommand.description,
    LifecycleCommand.description,
    FigureListCommand.description,
    FigureShowCommand.description,
    ImportUndoCommand.description,
    ImportCommand.description,
    MappingForgetCommand.description,
    ExportCommand.description,
    PersonRecoveryCodeCommand.description,
    PersonRecoverCommand.description,
    CriteriaListCommand.description,
    CriteriaShowCommand.description,
    CriteriaCrosswalkCommand.description,
    CriteriaEvidenceCommand.description,
    CriteriaCoverageCommand.description,
    CriteriaCheckCommand.description,
    CriteriaImportCommand.description,
    CriteriaExportCommand.description,
    AssessmentStartCommand.description,
    AssessmentFormCommand.description,
    AssessmentScoreCommand.description,
    AssessmentCollectCommand.description,
    AssessmentSpreadCommand.description,
    AssessmentConsensusCommand.description,
    AssessmentReportCommand.description,
    AssessmentPlanCommand.description,
    AssessmentCompareCommand.description,
    AssessmentProgressCommand.description,
    ReviewBuildCommand.description,
    ReviewConcludeCommand.description,
    ReviewDecideCommand.description,
    ReviewSignCommand.description,
    ReviewVerifyCommand.description,
    NonconformitySheetCommand.description,
    NonconformityRegisterCommand.description,
    ActionPlanCommand.description,
    ServiceComplianceCommand.description,
    FolderCommand.description,
    ProgrammeProposeCommand.description,
    ProgrammeSheetCommand.description,
    AuditPrepareCommand.description,
    AuditChecklistCommand.description,
    AuditSheetCommand.description,
    NonconformitySimilarCommand.description,
    InspectionDemandCommand.description,
    InspectionRepeatedCommand.description,
    FeedbackRaiseCommand.description,
    SurveyResultsCommand.description,
    SurveyTextsCommand.description,
    SurveyFormCommand.description,
    SurveyCollectCommand.description,
    SurveyAnswersCommand.description,
    IndicatorPageCommand.description,
    MeasureCommand.description,
    DemoCommand.description,
    CheckCommand.description,
    BackupCommand.description,
    RestoreCommand.description,
    TrailListCommand.description,
    TrailVerifyCommand.description,
    VerifyCommand.description,
    TrailRedactCommand.description,
    TrailSealCommand.description,
    InstallCommand.description,
    HelpCommand.description,
    CompletionsCommand.description,
    ManualCommand.description,
  ]

  /// The commands that a kind has.
  static func commands(of kind: RecordSchema) -> [CommandDescription] {
    RecordCommand.allCases.map { $0.description(of: kind) } + ownCommands(of: kind)
      + events(of: kind).map { StepCommand.description(of: kind, $0) }
  }

  /// Commands of one kind that are written for it.
  private static func ownCommands(of kind: RecordSchema) -> [CommandDescription] {
    own.filter { $0.words.count > 1 && $0.words[0] == kebab(kind.key) }
  }

  /// The events of a kind's lifecycle that have a command made from the table: those without one of their own. An
  /// exception is used by the step that it allows.
  static func events(of kind: RecordSchema) -> [String] {
    guard let lifecycle = kind.lifecycle, kind.key != Review.key else { return [] }
    let own = ownCommands(of: kind).map { $0.words[1] }
    return lifecycle.events.filter { !own.contains($0) && !(kind.key == FourEyesException.key && $0 == "use") }
  }

  static var all: [CommandDescription] {
    let kinds = RecordSchema.allKeys.map(kebab)
    let general = own.filter { $0.words.count == 1 || !kinds.contains($0.words[0]) }
    return general + RecordSchema.all.flatMap { commands(of: $0) }
  }

  /// The command that the first words name, and the words after it. Kinds go by their keys and aliases.
  static func find(_ words: [String]) -> (CommandDescription, [String])? {
    // Most runs are about records: the one command is made, and none of the others.
    if words.count > 1, let verb = RecordCommand(rawValue: words[1]), let kind = kind(words[0]) {
      return (verb.description(of: kind), Array(words.dropFirst(2)))
    }
    if let command = own.first(where: { words.starts(with: $0.words) }) {
      return (command, Array(words.dropFirst(command.words.count)))
    }
    return step(words)
  }

  /// The command of a kind that its own commands or its lifecycle give, also where the kind goes by another word.
  private static func step(_ words: [String]) -> (CommandDescription, [String])? {
    guard words.count > 1, let kind = kind(words[0]) else { return nil }
    let rest = Array(words.dropFirst(2))
    if let command = ownCommands(of: kind).first(where: { $0.words[1] == words[1] }) { return (command, rest) }
    return events(of: kind).contains(words[1]) ? (StepCommand.description(of: kind, words[1]), rest) : nil
  }

  /// Whether a word begins commands and is none by itself.
  static func isOnlyGroup(_ word: String) -> Bool {
    group(word) != nil && !own.contains { $0.words == [word] }
  }

  /// The commands that begin with a word, if there are any beside the word alone.
  static func group(_ word: String) -> [CommandDescription]? {
    let group = kind(word).map { commands(of: $0) } ?? own.filter { $0.words.count > 1 && $0.words[0] == word }
    return group.isEmpty ? nil : group
  }

  /// A kind by its key, its key in kebab case, or an alias in either language, with or without diacritics.
  static func kind(_ word: String) -> RecordSchema? {
    if let kind = RecordSchema.named(word) { return kind }
    if let key = RecordSchema.allKeys.first(where: { kebab($0) == word }) { return RecordSchema.named(key) }
    let isPlain = word.utf8.allSatisfy { $0 < 128 }
    return RecordSchema.named(isPlain ? word.lowercased() : word.folded)
  }

  static func kebab(_ key: String) -> String {
    key.reduce(into: "") { text, letter in
      if letter.isUppercase { text += "-" }
      text += letter.lowercased()
    }
  }

  static var firstWords: [String] {
    var words: [String] = []
    let kinds = RecordSchema.all.flatMap { [kebab($0.key)] + $0.aliases }
    for word in own.map({ $0.words[0] }) + kinds where !words.contains(word) { words.append(word) }
    return words
  }
}
