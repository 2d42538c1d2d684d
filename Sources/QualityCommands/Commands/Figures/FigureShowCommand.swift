import QualityModel

/// `aplis figure show c1-in-time`: what a figure counts, of what whole, since when it is known and how its change is judged.
enum FigureShowCommand {
  static let description = CommandDescription(
    "figure show", arguments: [.required("ID")], options: [.value("--year", "YEAR", .year)],
    examples: ["figure show c1-in-time", "figure show c4-overdue --year 2025"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    guard let id = invocation.argument(0) else { throw description.lacks("ID") }
    guard let definition = FigureTable.definition(of: id) else {
      throw Refusal(.usage, .figureUnknown, ["figure": .text(id), "near": near(id)])
    }
    let year = try invocation.year("--year") ?? session.today.year
    let text = FigureText(phrases: try session.phrases())
    let end = Period(year: year).lastDay
    for line in text.lines(definition, FigureYear(year, end: end)) { session.console.line(line) }
    return .success
  }

  /// The figure that is written nearly so, or any to show how one is named.
  private static func near(_ id: String) -> Refusal.Fact {
    .text(NearMiss.of(id, among: FigureTable.all.map(\.id)) ?? "c4-overdue")
  }
}

extension Refusal.ID {
  static let figureUnknown = Refusal.ID("figure.unknown")
}
