import Foundation
import QualityExchange
import QualityModel
import QualityStore

/// `aplis criteria import`: official texts from the provider's own copy into the workspace, their numbering kept.
enum CriteriaImportCommand {
  static let description = CommandDescription(
    "criteria import", arguments: [.required("CATALOGUE"), .required("FILE", .file)],
    options: [
      .value("--text-language", "lv|en|…", .words(CriterionText.Language.allCases.map(\.rawValue))),
      .value("--source", "TEXT"), .value("--map", "HEADER=FIELD", repeats: true), .flag("--update"), .flag("--yes"),
      .flag("--dry-run"),
    ],
    examples: [
      "criteria import equass-2018 equass.csv --source \"EQUASS 2018, mūsu eksemplārs\"",
      "criteria import iso-9001-2015 standarts.json --text-language en --dry-run",
    ], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let key = try key(invocation)
    let path = session.absolute(invocation.argument(1) ?? "")
    var run = ImportRun(session: session, options: try ImportCommand.options(invocation, session))
    run.isDry = invocation.has("--dry-run")
    run.confirm = { try ImportCommand.confirm($0, invocation, session) }
    let language = try language(invocation)
    run.options.constants = ["catalogue": key, "language": language.rawValue, "source": invocation.value("--source")]
      .compactMapValues { $0 }
    let job = ImportJob(
      kind: CriterionText.schema, path: path,
      texts: try isJSON(path, invocation)
        ? CriterionTextImport(
          path, catalogue: key, language: language, source: invocation.value("--source"), changes: run.options.changes)
        : nil)
    do {
      let (reports, isWritten) = try run.run([job], in: session.openWorkspace(for: .writing))
      let code = try ImportCommand.tell(reports, isWritten, run, session)
      if isWritten { try session.suggest("criteria show \(key)") }
      return code
    } catch let stopped as ImportRun.Stopped { return try ImportCommand.tell(stopped, session) }
  }

  private static func key(_ invocation: Invocation) throws -> String {
    let word = (invocation.argument(0) ?? "").lowercased()
    guard CriterionID.isCatalogueKey(word) else { throw Refusal(.usage, "criteria.bad-key", ["key": word]) }
    return word
  }

  private static func language(_ invocation: Invocation) throws -> CriterionText.Language {
    guard let word = invocation.value("--text-language") else { return .lv }
    guard let language = CriterionText.Language(rawValue: word) else {
      throw Refusal(.usage, "usage.malformed-value", ["option": "--text-language", "value": word])
    }
    return language
  }

  /// Whether the first sign that is no white space opens an array or an object.
  private static func isJSON(_ path: String, _ invocation: Invocation) throws -> Bool {
    if path.lowercased().hasSuffix(".json") { return true }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Refusal(.inputOutput, "criteria.unreadable", ["file": invocation.argument(1) ?? ""])
    }
    defer { try? file.close() }
    let start = try file.read(upToCount: 64) ?? Data()
    let first = start.first { ![9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }
}
