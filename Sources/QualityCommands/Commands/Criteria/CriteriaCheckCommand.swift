import QualityExchange
import QualityModel

/// `aplis criteria check`: looks through the files of `Criteria/`.
enum CriteriaCheckCommand {
  static let description = CommandDescription(
    "criteria check", arguments: [.optional("FOLDER", .folder)],
    examples: ["criteria check", "criteria check mani-katalogi"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let folder = CriteriaFolder(try invocation.argument(0).map(session.absolute) ?? session.home().criteria)
    let (library, findings) = try folder.read()
    let phrases = try session.phrases()
    let messages = MessageText(phrases: phrases, isVerbose: session.isVerbose)
    for finding in findings { for line in messages.lines(for: finding) { session.console.line(line) } }
    guard findings.isEmpty else {
      session.console.line(phrases.text("check.findings", count: findings.count))
      return .findings
    }
    let facts = [
      "catalogues": phrases.text("count.catalogues", count: library.catalogues.count),
      "entries": phrases.text("count.criteria", count: library.catalogues.reduce(0) { $0 + $1.all.count }),
      "links": phrases.text("count.links", count: library.crosswalk.links.count),
    ]
    session.console.line(phrases.text("criteria.check.whole", facts))
    return .success
  }
}
