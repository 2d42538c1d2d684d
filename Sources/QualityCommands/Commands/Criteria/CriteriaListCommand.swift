import JSONSupport
import QualityModel

/// `aplis criteria list`: the available catalogues, and how certain they are.
enum CriteriaListCommand {
  static let description = CommandDescription(
    "criteria list", options: [.flag("--json")], examples: ["criteria list"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let library = try session.criteriaWithOwnTexts()
    if invocation.has("--json") {
      session.console.line(JSONValue.array(library.catalogues.map(json)).line)
      return .success
    }
    let text = CriteriaText(phrases: try session.phrases())
    let columns = ["key", "title", "edition", "status", "entries", "official", "own", "unconfirmed", "texts"]
    let table = TableText(
      headers: columns.map { text.phrases.text("criteria.column.\($0)") },
      rows: library.catalogues.map { row($0, text) }, width: session.console.isTerminal ? session.console.width : 160)
    for line in table.lines { session.console.line(line) }
    session.console.line()
    session.console.line(text.phrases.text("criteria.list.legend"))
    try session.suggest("criteria show \(library.catalogues.first?.key ?? "caf-2020")")
    return .success
  }

  private static func row(_ catalogue: CriteriaCatalogue, _ text: CriteriaText) -> [String] {
    let counts = catalogue.counts
    let numbers = [catalogue.all.count] + Certainty.allCases.map { counts[$0] ?? 0 } + [ownTexts(catalogue)]
    return [
      catalogue.key, catalogue.title.marked(in: text.language), catalogue.edition,
      (catalogue.isOwn ? text.phrases.text("criteria.own") + ", " : "") + text.word(catalogue.status)
        + (catalogue.isComplete ? "" : ", " + text.phrases.text("criteria.incomplete")),
    ] + numbers.map { "\($0)" }
  }

  private static func ownTexts(_ catalogue: CriteriaCatalogue) -> Int {
    catalogue.all.reduce(0) { count, place in
      let entry = place.criterion
      let own = catalogue.isOwn ? Set(entry.title.languages + entry.explanation.languages).count : 0
      return count + entry.official.count + own
    }
  }

  private static func json(_ catalogue: CriteriaCatalogue) -> JSONValue {
    let counts = catalogue.counts
    return .object([
      ("catalogue", .text(catalogue.key)), ("edition", .text(catalogue.edition)),
      ("revised", .text(catalogue.revised.text)), ("status", .text(catalogue.status.rawValue)),
      ("isComplete", .boolean(catalogue.isComplete)), ("own", .boolean(catalogue.isOwn)),
      ("entries", .integer(catalogue.all.count)),
      ("certainty", .object(Certainty.allCases.map { ($0.rawValue, .integer(counts[$0] ?? 0)) })),
      ("scored", .integer(catalogue.scored.count)), ("ownTexts", .integer(ownTexts(catalogue))),
    ])
  }
}
