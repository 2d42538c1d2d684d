import QualityModel

/// `aplis criteria crosswalk`: what a criterion is linked with, or all links between two catalogues.
enum CriteriaCrosswalkCommand {
  static let description = CommandDescription(
    "criteria crosswalk", arguments: [.required("CRITERION|CATALOGUE"), .optional("CATALOGUE")],
    options: [.flag("--csv")],
    examples: ["criteria crosswalk iso-9001-2015:9.1.2", "criteria crosswalk equass-2018 caf-2020"],
    run: { try run($0, $1) })

  /// A criterion, and a link seen from it.
  private typealias Pair = (CriterionID, Crosswalk.View)

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let library = try session.criteria()
    let pairs = try pairs(invocation, library)
    let lines = CrosswalkLines(text: CriteriaText(phrases: try session.phrases()), library: library)
    if invocation.has("--csv") {
      writeCSV(pairs, lines, session.console)
    } else if pairs.isEmpty {
      session.console.line(lines.text.phrases.text("criteria.crosswalk.none"))
    } else {
      write(pairs, lines, session.console)
    }
    return .success
  }

  private static func pairs(_ invocation: Invocation, _ library: CriteriaLibrary) throws -> [Pair] {
    let first = invocation.argument(0) ?? ""
    guard first.contains(":") else {
      let left = try CriteriaWords.catalogue(first, in: library)
      guard let second = invocation.argument(1) else {
        throw description.lacks("CATALOGUE")
      }
      return library.crosswalk.links(between: left.key, and: try CriteriaWords.catalogue(second, in: library).key)
    }
    let (id, _) = try CriteriaWords.criterion(first, in: library)
    let other = try invocation.argument(1).map { try CriteriaWords.catalogue($0, in: library).key }
    return library.crosswalk.links(of: id).filter { other == nil || $0.other.catalogue == other }.map { (id, $0) }
  }

  private static func write(_ pairs: [Pair], _ lines: CrosswalkLines, _ console: any Console) {
    var last: CriterionID?
    for (id, view) in pairs {
      if id != last { console.line(lines.name(id)) }
      console.line("  " + lines.line(view))
      last = id
    }
  }

  private static func writeCSV(
    _ pairs: [Pair], _ lines: CrosswalkLines, _ console: any Console
  ) {
    console.write(CSVLine.text(["from", "to", "relation", "reason", "source", "ours"]))
    for (_, view) in pairs {
      let link = view.link
      let reason = link.reason.text(in: lines.text.language)
      let source = link.source.text(in: lines.text.language)
      console.write(
        CSVLine.text([
          link.from.text, link.to.text, link.relation.rawValue, reason, source, link.isOurs ? "true" : "false",
        ]))
    }
  }
}
