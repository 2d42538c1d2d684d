import QualityModel

/// `aplis assessment start`: begins the individual scoring of an assessment, new or already prepared.
enum AssessmentStartCommand {
  static let description = CommandDescription(
    "assessment start", arguments: [.optional("ID", .record)],
    options: fields.map { FieldOption.option(of: $0, in: Assessment.schema) } + [.value("--on", "DAY")],
    kind: Assessment.key,
    examples: [
      "assessment start --catalogue caf-2020 --method classical --year 2026 --leader E-002 --assessors \"E-003;E-004\"",
      "assessment start SA-2026-01",
    ], run: run)

  /// What is told of an assessment that is begun at once.
  private static let fields: [RecordField] = {
    let all = Assessment.fields
    return [all.catalogue, all.method, all.year, all.leader, all.assessors, all.scope, all.service]
  }()

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    var known: CriteriaCatalogue?
    let context = try session.perform { reader in
      let day = try invocation.day("--on")
      if let id = invocation.argument(0) {
        let context = try AssessmentContext.open(id, session, reader)
        known = context.catalogue
        return AssessmentStarting.begin(RecordID(id), over: (context.catalogue.edition, context.digest), on: day)
      }
      let (assessment, catalogue) = try given(invocation, session, reader)
      known = catalogue
      return AssessmentStarting.add(assessment, on: day) { assessment in
        let context = try AssessmentContext(assessment, session, reader, over: catalogue)
        return (context.catalogue.edition, context.digest)
      }
    } _: { id, reader in
      try AssessmentContext.open(id.text, session, reader, over: known)
    }
    let phrases = try session.phrases()
    session.console.line(
      phrases.text(
        "assessment.start.done", count: context.criteria.count,
        [
          "assessment": context.id, "catalogue": context.catalogue.title.marked(in: session.language),
          "method": phrases.choice(context.method.rawValue, of: Assessment.fields.method.key, in: Assessment.schema),
        ]))
    try session.suggest("assessment form \(context.id) --format html,csv -o \(phrases.text("assessment.folder.forms"))")
    return .success
  }

  /// The assessment that options tell of, and its catalogue.
  private static func given(
    _ invocation: Invocation, _ session: Session, _ reader: any RecordSource
  ) throws -> (Record<Assessment>, CriteriaCatalogue?) {
    let fields = Assessment.fields
    var record = RecordValue(Assessment.schema)
    record[fields.year] = .integer(session.today.year)
    try RecordInput(kind: Assessment.schema, session: session, reader: reader)
      .fill(&record, Self.fields, from: invocation)
    let catalogue = try record.text(fields.catalogue).map { try session.catalogue($0, reader) }
    if record[fields.method] == nil, let methods = catalogue?.methods, methods.count == 1 {
      // Where there is no choice nobody has to choose.
      record[fields.method] = methods.first.map { .text($0.rawValue) }
    }
    return (Record(record) ?? Record(), catalogue)
  }
}
