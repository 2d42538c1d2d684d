import JSONSupport
import QualityModel

/// `aplis criteria evidence`: the records that show whether a criterion is fulfilled, also those of linked criteria.
enum CriteriaEvidenceCommand {
  static let description = CommandDescription(
    "criteria evidence", arguments: [.required("CRITERION")], options: [.flag("--json"), .value("--as-of", "DAY")],
    examples: ["criteria evidence iso-9001-2015:9.1.2", "criteria evidence caf-2020:6.1 --as-of 2025-12-31"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let day = try invocation.day("--as-of")
    try session.read(asOf: day) { reader in
      let library = try session.criteria(reader)
      let (id, catalogue) = try CriteriaWords.criterion(invocation.argument(0) ?? "", in: library)
      let index = try EvidenceReading.index(reader, on: day ?? session.today)
      let items = index.evidence(for: id, in: library)
      let text = CriteriaText(phrases: try session.phrases())
      if invocation.has("--json") {
        session.console.line(JSONValue.array(items.map { json($0) }).line)
      } else {
        let lines = CrosswalkLines(text: text, library: library)
        EvidencePage(console: session.console, text: text, lines: lines).write(items, for: id, catalogue)
      }
    }
    return .success
  }

  private static func json(_ item: CriterionEvidence) -> JSONValue {
    let evidence = item.evidence
    var members: [(String, JSONValue)] = [
      ("kind", .text(evidence.line.kind)), ("id", .text(evidence.line.id)), ("title", .text(evidence.line.title)),
      ("cites", .text(evidence.cited.text)), ("tone", .text(evidence.tone.rawValue)),
      ("openNonconformity", .boolean(evidence.isOpenNonconformity)),
    ]
    if let day = evidence.day { members.append(("day", .text(day.text))) }
    if let doubt = evidence.doubt { members.append(("doubt", .text(doubt.rawValue))) }
    if let process = evidence.process { members.append(("process", .text(process))) }
    switch item.path {
    case .direct: members.append(("path", .text("direct")))
    case .below: members.append(("path", .text("below")))
    case .link(let view):
      members += [
        ("path", .text("link")), ("linked", .text(view.other.text)), ("relation", .text(view.link.relation.rawValue)),
        ("ours", .boolean(view.link.isOurs)),
      ]
    }
    return .object(members)
  }
}
