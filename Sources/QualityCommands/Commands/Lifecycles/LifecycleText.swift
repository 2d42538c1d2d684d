import QualityModel

/// A lifecycle's table as text for a screen.
struct LifecycleText {
  let phrases: Phrases

  private var words: LifecycleWords { LifecycleWords(phrases: phrases) }

  func lines(_ lifecycle: Lifecycle) -> [String] {
    var lines = [words.title(lifecycle), ""]
    for step in lifecycle.steps {
      let from = words.states(step.from, lifecycle)
      lines.append("\(words.event(step, lifecycle)): \(from) → \(words.next(step, lifecycle))")
      lines.append("    \(phrases.text("lifecycle.who")): \(words.performers(step, lifecycle))")
      for condition in words.conditions(step, lifecycle) {
        let text = TextWrap.lines(condition, width: 94)
        lines += text.enumerated().map { ($0.offset == 0 ? "    – " : "      ") + $0.element }
      }
    }
    return lines + always(lifecycle)
  }

  private func always(_ lifecycle: Lifecycle) -> [String] {
    guard !lifecycle.rules.isEmpty else { return [] }
    return [phrases.text("lifecycle.always")] + lifecycle.rules.map { "    – " + phrases.text("rule.\($0.identifier)") }
  }
}
