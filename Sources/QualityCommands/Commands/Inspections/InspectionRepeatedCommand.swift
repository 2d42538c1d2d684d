import JSONSupport
import QualityModel

/// `aplis inspection repeated`: what the same body, or about the same topic, was demanded in more than one year.
enum InspectionRepeatedCommand {
  static let description = CommandDescription(
    "inspection repeated", options: [.value("--years", "NUMBER"), .flag("--json")], kind: ExternalInspection.key,
    examples: ["inspection repeated", "inspection repeated --years 5"], run: run)

  private static let standardYears = 3

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let count = max(1, try invocation.integer("--years") ?? standardYears)
    try session.read { reader in
      let last = session.today.year
      let repeated = try RepeatedDemands(in: (last - count + 1)...last, reader: reader) { $0.folded }
      if invocation.has("--json") {
        session.console.line(JSONValue.array(repeated.groups.map(object)).line)
      } else {
        try tell(repeated, (last - count + 1)...last, session)
      }
    }
    return .success
  }

  private static func object(_ group: RepeatedDemands.Group) -> JSONValue {
    .object([
      ("kind", .text(group.kind.rawValue)), ("name", .text(group.name)),
      ("years", .array(group.years.map { .integer($0) })),
      ("inspections", .array(group.inspections.map { .text($0.id.text) })),
      ("demands", .array(group.demands.map { .text($0.id.text) })), ("open", .integer(group.open)),
    ])
  }

  private static func tell(_ repeated: RepeatedDemands, _ years: ClosedRange<Int>, _ session: Session) throws {
    let phrases = try session.phrases()
    let facts = ["from": "\(years.lowerBound)", "to": "\(years.upperBound)"]
    guard !repeated.groups.isEmpty else {
      session.console.line(phrases.text("repeated.none", facts))
      return
    }
    for kind in RepeatedDemands.Kind.allCases {
      let groups = repeated.groups.filter { $0.kind == kind }
      guard !groups.isEmpty else { continue }
      session.console.line(phrases.text("repeated.\(kind.rawValue)", facts))
      for group in groups { tell(group, phrases, session) }
      session.console.line("")
    }
  }

  private static func tell(_ group: RepeatedDemands.Group, _ phrases: Phrases, _ session: Session) {
    let years = group.years.map(String.init).joined(separator: ", ")
    let demands = phrases.text("repeated.demands", count: group.demands.count)
    let open = group.open > 0 ? ", " + phrases.text("repeated.open", count: group.open) : ""
    session.console.line("  \(group.name) (\(years)): \(demands)\(open)")
    for demand in group.demands {
      session.console.line("    \(demand.id.text)  \(RecordTitle.cut(demand.text, to: 80))")
    }
  }
}
