import QualityModel
import QualityStore

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
  private static let fields = ["catalogue", "method", "year", "leader", "assessors", "scope", "service"]
    .compactMap { Assessment.schema.field($0) }

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let desk = try session.write { writer in
      let (id, catalogue) = try invocation.argument(0).map { ($0, nil) } ?? add(invocation, session, writer)
      let desk = try AssessmentDesk.open(id, session, writer.reader, over: catalogue)
      try writer.take(
        "start", of: Assessment.key, id,
        telling: ["edition": .text(desk.catalogue.edition), "criteriaDigest": .text(desk.digest)],
        on: try invocation.day("--on"))
      return desk
    }
    let phrases = try session.phrases()
    session.console.line(
      phrases.text(
        "assessment.start.done", count: desk.criteria.count,
        [
          "assessment": desk.id, "catalogue": desk.catalogue.title.marked(in: session.language),
          "method": phrases.choice(desk.method.rawValue, of: "method", in: Assessment.schema),
        ]))
    try session.suggest("assessment form \(desk.id) --format html,csv -o \(phrases.text("assessment.folder.forms"))")
    return .success
  }

  private static func add(
    _ invocation: Invocation, _ session: Session, _ writer: WorkspaceWriter
  ) throws -> (id: String, catalogue: CriteriaCatalogue?) {
    var record = RecordValue(Assessment.schema)
    record["year"] = .integer(session.surroundings.today.year)
    try RecordInput(kind: Assessment.schema, session: session, reader: writer.reader)
      .fill(&record, fields, from: invocation)
    let catalogue = try record.text("catalogue").map { try session.catalogue($0, writer.reader) }
    if record["method"] == nil, let methods = catalogue?.methods, methods.count == 1 {
      // Where there is no choice nobody has to choose.
      record["method"] = methods.first.map { .text($0.rawValue) }
    }
    return (try writer.add(record), catalogue)
  }
}
