import QualityModel
import QualityReports

/// `aplis assessment plan`: ideas for improvement in the order in which they are worth doing, and the actions that
/// come of them.
enum AssessmentPlanCommand {
  static let description = CommandDescription(
    "assessment plan", arguments: [.required("ID", .record)],
    options: [
      .value("--add", "TEXT"), .value("--criterion", "NUMBER"), .value("--weight", "1-5"), .value("--ease", "1-5"),
      .flag("--quick-win"), .value("--improvement", "ID", .record), .value("--responsible", "PERSON", .record),
      .value("--due", "DAY"), .value("--kind", "WORD", .words(["improvement", "planItem"])), .flag("--nonconformities"),
      .value("--severity", "WORD", .words(Nonconformity.Severity.allCases.map(\.rawValue))),
    ],
    examples: [
      "assessment plan SA-2026-01",
      "assessment plan SA-2026-01 --add \"Ieviest pārskatīšanas dienu\" --criterion 1.1 --weight 5 --ease 4",
      "assessment plan SA-2026-01 --improvement IM-001 --responsible E-004 --due 2026-03-31",
      "assessment plan SA-2026-02 --nonconformities",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let planning = AssessmentPlanning(invocation: invocation, session: session)
    if invocation.has("--nonconformities") { return try planning.registerNonconformities() }
    if let title = invocation.value("--add") { return try planning.add(title) }
    if let improvement = invocation.value("--improvement") { return try planning.act(on: improvement) }
    return try planning.show()
  }
}

/// The parts of `assessment plan`.
struct AssessmentPlanning {
  let invocation: Invocation
  let session: Session

  private var id: String { invocation.argument(0) ?? "" }

  // MARK: Showing

  func show() throws -> ExitCode {
    let (context, results, portfolio, actions) = try session.read { reader in
      let context = try AssessmentContext.open(id, session, reader)
      try context.requireOpen()
      let material = try AssessmentMaterial(context: context, session: session, reader: reader)
        .material(context.results(reader))
      return (context, material.results, ImprovementPortfolio(material.improvements), material.actions)
    }
    let phrases = try session.phrases()
    let byID = Dictionary(actions.map { ($0.id.text, $0) }) { first, _ in first }
    for part in ImprovementPortfolio.Part.allCases {
      let items = portfolio.items.filter { $0.part == part }
      guard !items.isEmpty else { continue }
      session.console.line(phrases.text("assessment.part.\(part.rawValue)"))
      for item in items { session.console.line("  " + line(item, byID, phrases)) }
    }
    if portfolio.items.isEmpty { session.console.line(phrases.text("assessment.plan.empty")) }
    try tellIdeas(results, portfolio, phrases)
    try tellNext(context, portfolio)
    return .success
  }

  private func line(
    _ item: ImprovementPortfolio.Item, _ actions: [String: Record<Action>], _ phrases: Phrases
  ) -> String {
    let improvement = item.improvement
    let criterion = improvement.criterion.flatMap { CriterionID($0)?.number } ?? ""
    let priority = item.priority.map { " [\($0)]" } ?? ""
    let action = improvement.action.flatMap { actions[$0.text] }
    let done =
      action.map { " → \($0.id.text), \($0.responsible.text), \(ValueText.day($0.due, phrases.language))" } ?? ""
    return "\(improvement.id.text)\(priority) \(criterion) \(improvement.title)\(done)"
  }

  /// What assessors proposed and nobody took up yet.
  private func tellIdeas(_ results: AssessmentResults, _ portfolio: ImprovementPortfolio, _ phrases: Phrases) throws {
    let taken = Set(portfolio.items.map(\.improvement.title.folded))
    let ideas = results.all.flatMap { entry in
      entry.allIdeas.filter { !taken.contains($0.text.folded) }.map { (entry.criterion.criterion.number, $0.text) }
    }
    guard !ideas.isEmpty else { return }
    session.console.line(phrases.text("assessment.plan.ideas"))
    for (number, idea) in ideas { session.console.line("  \(number) \(idea)") }
  }

  private func tellNext(_ context: AssessmentContext, _ portfolio: ImprovementPortfolio) throws {
    if let open = portfolio.items.first(where: { $0.improvement.action == nil }) {
      try session.suggest(
        "assessment plan \(context.id) --improvement \(open.improvement.id.text) --responsible E-… --due …")
    } else if portfolio.items.isEmpty {
      try session.suggest("assessment plan \(context.id) --add \"…\" --criterion … --weight 1-5 --ease 1-5")
    }
  }

  // MARK: Ideas and actions

  func add(_ title: String) throws -> ExitCode {
    let improvement = try session.perform { reader in
      let context = try AssessmentContext.open(id, session, reader)
      var record = Record<AssessmentImprovement>()
      record.assessment = context.assessment.id
      record.title = title
      record.criterion = try invocation.value("--criterion").map { try context.place($0) }
      record.weight = try rating("--weight")
      record.ease = try rating("--ease")
      if invocation.has("--quick-win") { record.quickWin = true }
      return RecordAddition(record.content)
    } _: { added, reader in
      try reader.record(AssessmentImprovement.self, id: added.id) ?? Record()
    }
    let phrases = try session.phrases()
    let item = ImprovementPortfolio([improvement]).items.first
    session.console.line(
      phrases.text(
        "assessment.plan.added",
        [
          "improvement": improvement.id.text, "title": title,
          "part": phrases.text("assessment.part.\((item?.part ?? .unrated).rawValue)"),
        ]))
    try session.suggest("assessment plan \(id) --improvement \(improvement.id.text) --responsible E-… --due …")
    return .success
  }

  private func rating(_ option: String) throws -> Int? {
    guard let value = try invocation.integer(option) else { return nil }
    guard (1...5).contains(value) else {
      throw Refusal(.usage, .usageMalformedValue, ["option": .text(option), "value": "\(value)"])
    }
    return value
  }

  func act(on improvement: String) throws -> ExitCode {
    guard let due = try invocation.day("--due") else {
      throw Refusal(.usage, .usageOptionMissing, ["option": "--due", "command": "assessment plan"])
    }
    let responsible = try invocation.required("--responsible")
    var isLate = false
    let action = try session.perform { reader in
      let context = try AssessmentContext.open(id, session, reader)
      let record = try RecordLookup(reader: reader, kind: AssessmentImprovement.schema).require(improvement)
      isLate = Record<AssessmentImprovement>(record).map { isTooLate($0, due) } ?? false
      return ImprovementActing(
        on: RecordID(improvement), of: context.assessment.id, by: try self.action(context, responsible, due, reader))
    } _: { action, _ in
      action.text
    }
    let phrases = try session.phrases()
    session.console.line(phrases.text("assessment.plan.acted", ["improvement": improvement, "action": action]))
    if isLate { session.console.errorLine(phrases.text("assessment.plan.late")) }
    try session.suggest("action show \(action)")
    return .success
  }

  private func action(
    _ context: AssessmentContext, _ responsible: String, _ due: Day, _ reader: any RecordSource
  ) throws -> Record<Action> {
    var action = Record<Action>()
    // What follows from the ten criteria of Kuldīga enters the yearly plan.
    action.kind = context.catalogue.key.hasPrefix("kuldiga-") ? .planItem : .improvement
    if let word = invocation.value("--kind") { action.content[Action.fields.kind] = .text(word) }
    action.due = due
    let field = Action.fields.responsible
    do {
      action.content[field] = try ReferenceResolver(reader).value(of: responsible, for: field)
    } catch let problem as FieldProblem {
      throw RecordFaults(record: "", kind: Action.key, faults: [.init(field: field, problem: problem)])
    }
    return action
  }

  /// A quick win is done within three months.
  private func isTooLate(_ idea: Record<AssessmentImprovement>, _ due: Day) -> Bool {
    guard ImprovementPortfolio([idea]).items.first?.part == .quickWin else { return false }
    return session.today.adding(days: 31 * ImprovementPortfolio.quickMonths) < due
  }

  // MARK: What is not met

  /// Registers what was found not to be met and is not registered yet.
  func registerNonconformities() throws -> ExitCode {
    let severity = try severity()
    let ids = try session.perform { reader in
      let context = try AssessmentContext.open(id, session, reader)
      try context.requireOpen()
      let missed = try context.results(reader).all.filter {
        $0.score?.answer == CriterionScore.Fulfilment.notMet.rawValue
      }
      return ShortfallRegistering(try missed.map { try nonconformity($0, context, severity) })
    } _: { ids, _ in
      ids.map(\.text)
    }
    let phrases = try session.phrases()
    session.console.line(phrases.text("assessment.plan.registered", count: ids.count))
    for id in ids { session.console.line("  \(id)") }
    if let first = ids.first { try session.suggest("nonconformity show \(first)") }
    return .success
  }

  /// How heavy they are; untold they wait to be judged, and a word that is none must not become that.
  private func severity() throws -> Nonconformity.Severity? {
    guard let word = try invocation.askingSeverity(session).value("--severity") else { return nil }
    guard let severity = Nonconformity.Severity(rawValue: word) else {
      throw Refusal(.usage, .usageMalformedValue, ["option": "--severity", "value": .text(word)])
    }
    return severity
  }

  private func nonconformity(
    _ entry: AssessmentResults.Entry, _ context: AssessmentContext, _ severity: Nonconformity.Severity?
  ) throws -> Record<Nonconformity> {
    var record = Record<Nonconformity>()
    let criterion = entry.criterion.criterion
    record.title = "\(criterion.number) \(criterion.title.text(in: session.language))"
    record.description = try description(of: entry)
    record.found = entry.agreed?.agreedOn ?? session.today
    record.source = context.catalogue.isLaw ? .legalCheck : .selfAssessment
    record.sourceRecord = context.id
    record.severity = severity
    record.service = context.assessment.service
    record.criterion = entry.criterion.id.text
    return record
  }
}

extension AssessmentPlanning {
  /// What is missing, and why it was judged so; what rests on a text that was not confirmed says so, before somebody
  /// acts on it.
  private func description(of entry: AssessmentResults.Entry) throws -> String? {
    let isConfirmed = entry.criterion.criterion.leastCertain(in: session.language) != .unconfirmed
    let warning = isConfirmed ? nil : try session.phrases().text("assessment.plan.unconfirmed")
    let missing = entry.toldImprovements.map(\.text)
    let parts = missing + [entry.agreed?.reason, warning].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}

extension AssessmentContext {
  /// The address of any entry of the catalogue; an improvement may concern a whole criterion.
  func place(_ word: String) throws -> String {
    let number = CriterionID(word).flatMap { $0.catalogue == catalogue.key ? $0.number : nil } ?? word
    guard let entry = catalogue[number] else { return try criterion(word).id.text }
    return catalogue.id(entry).text
  }
}
