import QualityModel

/// The tables of lifecycles and rights as a page of Markdown: the project's own documentation is made from them.
struct LifecycleMarkdown {
  let phrases: Phrases

  private var words: LifecycleWords { LifecycleWords(phrases: phrases) }

  func text(_ kinds: [RecordSchema]) -> String {
    let start = ["# \(phrases.text("lifecycle.title"))", "", phrases.text("lifecycle.about")]
    return (start + kinds.flatMap(section)).joined(separator: "\n") + "\n"
  }

  private func section(_ kind: RecordSchema) -> [String] {
    let rights = RightsWords(phrases: phrases, kind: kind).lines().map { "- \($0)" }
    return ["", "## \(phrases.kind(kind).capitalisedFirst)"] + (kind.lifecycle.map(table) ?? [])
      + ["", "\(phrases.text("rights.title")):", ""] + rights
  }

  private func table(_ lifecycle: Lifecycle) -> [String] {
    let head = ["lifecycle.event", "lifecycle.from", "lifecycle.to", "lifecycle.who", "lifecycle.holds"].map {
      phrases.text($0).capitalisedFirst
    }
    let rows = lifecycle.steps.map { step in
      [
        words.event(step, lifecycle), words.states(step.from, lifecycle), words.next(step, lifecycle),
        words.performers(step, lifecycle), words.conditions(step, lifecycle).joined(separator: "; "),
      ]
    }
    let always = lifecycle.rules.map { phrases.text("rule.\($0.identifier)") }.joined(separator: "; ")
    return ["", row(head), row(head.map { _ in "---" })] + rows.map(row)
      + (always.isEmpty ? [] : ["", "\(phrases.text("lifecycle.always")) \(always)."])
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
