import QualityExchange
import QualityModel

/// `aplis criteria check`: checks the files of `Criteria/`, and what the workspace has of criteria.
enum CriteriaCheckCommand {
  static let description = CommandDescription(
    "criteria check", arguments: [.optional("FOLDER", .folder)],
    examples: ["criteria check", "criteria check mani-katalogi"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let folder = CriteriaFolder(try invocation.argument(0).map(session.absolute) ?? session.home().criteria)
    let (library, files) = try folder.read()
    let findings = try files + (invocation.argument(0) == nil ? own(besides: library, session) : [])
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

  /// What is wrong with the provider's own texts and catalogues.
  private static func own(besides library: CriteriaLibrary, _ session: Session) throws -> [Refusal] {
    try session.inWorkspace { reader in
      try OwnCriteriaCheck(besides: library).findings(in: OwnCriteria(reader)).map { finding in
        Refusal(.data, finding.identifier, finding.facts)
      }
    } ?? []
  }
}

extension OwnCriteriaCheck.Finding {
  /// The stable name of the finding as a refusal.
  var identifier: Refusal.ID { Refusal.ID("criteria.found-\(kind.rawValue)") }

  var facts: [String: Refusal.Fact] {
    let place = number.map { "\(catalogue):\($0)" } ?? catalogue
    return ["criterion": .text(place), "catalogue": .text(catalogue), "value": .text(value)]
  }
}
