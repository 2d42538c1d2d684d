import Foundation
import QualityExchange
import QualityModel

/// `aplis criteria import`: official texts, or a whole catalogue of the provider's own, into the workspace, their
/// numbering kept.
enum CriteriaImportCommand {
  static let description = CommandDescription(
    "criteria import", arguments: [.required("CATALOGUE"), .required("FILE", .file)],
    options: [
      .value("--panel", "PANEL", .words(["levels-5", "fulfilment", "yes-no"])), .value("--title", "TEXT"),
      .value("--edition", "TEXT"), .value("--certainty", "official|own|…", .words(Certainty.allCases.map(\.rawValue))),
      .value("--text-language", "lv|en|…", .words(CriterionText.Language.allCases.map(\.rawValue))),
      .value("--source", "TEXT"), .value("--map", "HEADER=FIELD", repeats: true),
      .value("--encoding", "NAME", .words(TextEncoding.names)),
      .value("--delimiter", "NAME", .words(["comma", "semicolon", "tab"])), .flag("--update"), .flag("--yes"),
      .flag("--dry-run"),
    ],
    examples: [
      "criteria import mani-2026 kriteriji.csv --title \"Mūsu kritēriji\" --edition 2026 --panel levels-5",
      "criteria import mani-2026 katalogs.json",
      "criteria import equass-2018 equass.csv --source \"EQUASS 2018, mūsu eksemplārs\"",
      "criteria import iso-9001-2015 standarts.json --text-language en --dry-run",
    ], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let key = try key(invocation)
    let options = try options(invocation, session)
    let workspace = try session.openWorkspace(for: .writing)
    let library = try CriteriaFolder(session.home().criteria).library(of: key)
    let own = try workspace.read { try OwnCriteria($0, of: key) }
    let file = try file(key, options, library, own, invocation, session)
    var run = ImportRun(session: session, options: options)
    run.isDry = invocation.has("--dry-run")
    run.show = { try ImportCommand.show($0, session) }
    run.ask = try ImportCommand.question(invocation, session)
    var running: [RunningAssessments.Running] = []
    run.watch = { writer in
      let assessments = try RunningAssessments(over: key, session, writer.reader)
      running = assessments.running
      return { if $0.allSatisfy({ $0.rejected == 0 }) { try assessments.refuseChange(session, writer.reader) } }
    }
    let job = ImportJob(
      kind: CriterionText.schema, path: session.absolute(invocation.argument(1) ?? ""), criteria: file)
    do {
      let (reports, isWritten) = try run.run([job], in: workspace)
      let code = try ImportCommand.tell(reports, isWritten, run, session)
      if isWritten { try IntakeText(session: session).tell(reports, in: workspace) }
      if isWritten { try CriteriaImportEnd(key, library, own, session).tell(reports, running, in: workspace) }
      return code
    } catch let stopped as ImportRun.Stopped {
      return try ImportCommand.tell(stopped, session, next: "criteria.import.stopped.next")
    }
  }

  /// The fields for which lists of criteria have columns with headers of their own.
  private static let headed: [RecordField] = {
    let fields = CriterionText.fields
    return [
      fields.number, fields.title, fields.text, fields.parent, fields.kind, fields.scoredBy, fields.typicalEvidence,
    ]
  }()

  private static func options(_ invocation: Invocation, _ session: Session) throws -> ImportOptions {
    var options = try ImportCommand.options(invocation, session)
    for phrases in options.phrases {
      for key in headed.map(\.key) {
        for word in FieldValue.items(of: phrases.text("criteria.header.\(key)")) { options.alsoKnown[word] = key }
      }
    }
    return options
  }

  private static func file(
    _ key: String, _ options: ImportOptions, _ library: CriteriaLibrary, _ own: OwnCriteria, _ invocation: Invocation,
    _ session: Session
  ) throws -> CriteriaImport {
    let path = session.absolute(invocation.argument(1) ?? "")
    var file = CriteriaImport(path, catalogue: key, options, library: library, own: own)
    file.language = try word(invocation, "--text-language") ?? .lv
    file.source = invocation.value("--source")
    file.title = invocation.value("--title")
    file.edition = invocation.value("--edition")
    file.certainty = try word(invocation, "--certainty")
    file.panel = invocation.value("--panel")
    for (option, value) in [("--title", file.title), ("--edition", file.edition)] where value != nil {
      // A catalogue that comes with the program says these itself.
      if library[key] != nil {
        throw Refusal(.usage, .criteriaOwnShippedHead, ["option": .text(option), "catalogue": .text(key)])
      }
    }
    return file
  }

  private static func key(_ invocation: Invocation) throws -> String {
    let word = (invocation.argument(0) ?? "").lowercased()
    guard CriterionID.isCatalogueKey(word) else { throw Refusal(.usage, .criteriaBadKey, ["key": .text(word)]) }
    return word
  }

  private static func word<Words: Choice>(_ invocation: Invocation, _ option: String) throws -> Words? {
    guard let text = invocation.value(option) else { return nil }
    guard let word = Words(rawValue: text) else {
      throw Refusal(.usage, .usageMalformedValue, ["option": .text(option), "value": .text(text)])
    }
    return word
  }
}

/// What is told after an import of criteria, and the next step.
struct CriteriaImportEnd {
  private let key: String
  private let library: CriteriaLibrary
  private let own: OwnCriteria
  private let session: Session

  /// - Parameter own: what the workspace had before the import
  init(_ key: String, _ library: CriteriaLibrary, _ own: OwnCriteria, _ session: Session) {
    self.key = key
    self.library = library
    self.own = own
    self.session = session
  }

  func tell(
    _ reports: [ImportReport], _ running: [RunningAssessments.Running], in workspace: any WorkspaceStorage
  ) throws {
    let phrases = try session.phrases()
    let now = try workspace.read { try OwnCriteria($0, of: key) }
    if reports.contains(where: { $0.changed > 0 }) {
      for assessment in running {
        session.console.line("  " + phrases.text("criteria.import.wording", ["assessment": assessment.id]))
      }
    }
    let untouched = own.texts.count - reports.reduce(0) { $0 + $1.same + $1.changed }
    if untouched > 0, !own.texts.isEmpty {
      session.console.line("  " + phrases.text("criteria.import.stays", count: untouched))
    }
    guard let catalogue = library.with(now)[key] else { return }
    // Texts beside a catalogue that is scored by its own panels change nothing of it.
    guard catalogue.isOwn || !now.catalogues.isEmpty else { return try session.suggest("criteria show \(key)") }
    let scored = catalogue.scored.count
    session.console.line(
      phrases.text(
        "criteria.import.catalogue", count: scored, ["catalogue": catalogue.title.marked(in: session.language)]))
    if scored == 0 {
      let record = now.catalogues.first?.id.text ?? "\(key)/lv"
      session.console.line("  " + phrases.text("criteria.import.unscored"))
      return try session.suggest("own-catalogue edit \(record) --panel levels-5")
    }
    let method = catalogue.methods.first?.rawValue ?? ""
    try session.suggest("criteria show \(key)")
    try session.suggest("assessment start --catalogue \(key) --method \(method) --leader … --assessors \"…;…\"")
  }
}

extension Refusal.ID {
  static let criteriaOwnShippedHead = Refusal.ID("criteria.own-shipped-head")
}
