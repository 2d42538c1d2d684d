import QualityModel

/// The tables of lifecycles as a page of Markdown: the project's own documentation is made from them.
struct LifecycleMarkdown {
  let phrases: Phrases

  private var words: LifecycleWords { LifecycleWords(phrases: phrases) }

  func text(_ lifecycles: [Lifecycle]) -> String {
    let start = ["# \(phrases.text("lifecycle.title"))", "", phrases.text("lifecycle.about")]
    return (start + lifecycles.flatMap(section)).joined(separator: "\n") + "\n"
  }

  private func section(_ lifecycle: Lifecycle) -> [String] {
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
    return ["", "## \(words.title(lifecycle))", "", row(head), row(head.map { _ in "---" })] + rows.map(row)
      + (always.isEmpty ? [] : ["", "\(phrases.text("lifecycle.always")) \(always)."])
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
