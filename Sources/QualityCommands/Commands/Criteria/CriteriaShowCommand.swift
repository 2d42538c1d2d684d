import QualityModel

/// `aplis criteria show`: a catalogue as a tree, or one criterion with all that is known of it.
enum CriteriaShowCommand {
  static let description = CommandDescription(
    "criteria show", arguments: [.required("CATALOGUE|CRITERION")], options: [.value("--depth", "NUMBER")],
    examples: ["criteria show caf-2020", "criteria show iso-9001-2015 --depth 2", "criteria show equass-2018:P7"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let library = try session.criteriaWithOwnTexts()
    let text = CriteriaText(phrases: try session.phrases())
    let word = invocation.argument(0) ?? ""
    if word.contains(":") {
      let (id, catalogue) = try CriteriaWords.criterion(word, in: library)
      CriterionPage(console: session.console, text: text, library: library).write(id, of: catalogue)
    } else {
      let catalogue = try CriteriaWords.catalogue(word, in: library)
      let depth = try invocation.integer("--depth") ?? Int.max
      writeTree(catalogue, to: depth, text, session.console)
    }
    return .success
  }

  private static func writeTree(
    _ catalogue: CriteriaCatalogue, to depth: Int, _ text: CriteriaText, _ console: any Console
  ) {
    let facts = ["edition": catalogue.edition, "status": text.word(catalogue.status), "day": catalogue.revised.text]
    console.line("\(catalogue.key) – \(catalogue.title.marked(in: text.language))")
    console.line(text.phrases.text("criteria.show.edition\(catalogue.revised == .first ? "-only" : "")", facts))
    for paragraph in [catalogue.about, catalogue.rights] where !paragraph.isEmpty {
      for line in TextWrap.lines(paragraph.marked(in: text.language), width: 100) { console.line("  " + line) }
    }
    console.line()
    for place in catalogue.all where place.depth < depth {
      let indent = String(repeating: "  ", count: place.depth)
      console.line(indent + text.line(place.criterion) + text.ownMark(place.criterion))
    }
  }
}
