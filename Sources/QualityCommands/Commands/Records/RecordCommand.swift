import QualityModel

/// The commands that every kind of record has, each made from the kind's description.
enum RecordCommand: String, CaseIterable {
  case add, list, show, edit, withdraw

  func description(of kind: RecordSchema) -> CommandDescription {
    CommandDescription(
      "\(CommandCatalogue.kebab(kind.key)) \(rawValue)", phrase: "command.record.\(rawValue)", arguments: arguments,
      options: options(of: kind), kind: kind.key, examples: RecordExamples.of(self, kind),
      run: { try run(kind, $0, $1) })
  }

  private var arguments: [ArgumentDescription] {
    switch self {
    case .add, .list: []
    case .show, .edit, .withdraw: [.required("ID", .record)]
    }
  }

  private func options(of kind: RecordSchema) -> [OptionDescription] {
    let recompute = kind === WorkspaceSetting.schema ? [RecomputationQuestion.option] : []
    let doubles = kind.hasDoubles ? [DoubleQuestion.option] : []
    return switch self {
    case .add:
      FieldOption.all(of: kind, isNew: true) + SurveyTemplate.options(of: kind) + [.value("--id", "ID")]
        + day(of: kind) + doubles + recompute + [.flag("--json")]
    case .list: RecordCommand.listOptions
    case .show: [.value("--as-of", "DAY"), .flag("--json")]
    case .edit:
      FieldOption.all(of: kind, isNew: false)
        + [
          .value("--clear", "FIELD", repeats: true, .words(FieldOption.fields(of: kind).map(\.key))),
          .value("--reason", "TEXT"),
        ] + recompute + [.flag("--json")]
    case .withdraw: [.value("--reason", "TEXT")] + recompute + [.flag("--json")]
    }
  }

  /// Where something follows from a record, such as a nonconformity from a finding, its terms run from the day on which
  /// it was made.
  private func day(of kind: RecordSchema) -> [OptionDescription] {
    // A setting holds from the moment on which it is written.
    kind.hasFollowUps && kind !== WorkspaceSetting.schema ? [.value("--on", "DAY")] : []
  }

  private static let listOptions: [OptionDescription] = [
    .value("--where", "CONDITION", repeats: true), .value("--year", "YEAR", .year), .flag("--open"), .flag("--overdue"),
    .value("--sort", "FIELD"), .value("--limit", "NUMBER"), .flag("--all"), .value("--as-of", "DAY"), .flag("--json"),
    .flag("--csv"), .value("--format", "csv|json|xlsx", .words(ListCommand.Format.allCases.map(\.rawValue))),
    .value("--output", "FILE", short: "-o", .file),
  ]

  private func run(_ kind: RecordSchema, _ invocation: Invocation, _ session: Session) throws -> ExitCode {
    switch self {
    case .add: try AddCommand(kind: kind, session: session).run(invocation)
    case .list: try ListCommand(kind: kind, session: session).run(invocation)
    case .show: try ShowCommand(kind: kind, session: session).run(invocation)
    case .edit: try EditCommand(kind: kind, session: session).run(invocation)
    case .withdraw: try WithdrawCommand(kind: kind, session: session).run(invocation)
    }
  }
}
