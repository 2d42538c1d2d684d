import QualityModel

/// A kind's lifecycle and its rights as text for a screen.
struct LifecycleText {
  let phrases: Phrases

  private var words: LifecycleWords { LifecycleWords(phrases: phrases) }

  func lines(_ kind: RecordSchema) -> [String] {
    head(kind) + (kind.lifecycle.map { steps($0) + [""] } ?? []) + rights(kind)
  }

  private func steps(_ lifecycle: Lifecycle) -> [String] {
    var known: Set<RecordField> = []
    let steps = lifecycle.steps.flatMap { step in
      lines(step, lifecycle, explaining: words.required(step).filter { known.insert($0).inserted })
    }
    return steps + always(lifecycle)
  }

  private func head(_ kind: RecordSchema) -> [String] {
    [phrases.kind(kind).capitalisedFirst] + (phrases.meaning(of: kind).map { [$0] } ?? []) + [""]
  }

  private func rights(_ kind: RecordSchema) -> [String] {
    let lines = RightsWords(phrases: phrases, kind: kind).lines()
    return [phrases.text("rights.title")] + lines.map { "  " + $0 }
  }

  /// - Parameter fields: what is told with this step, and was told with none before
  private func lines(_ step: LifecycleStep, _ lifecycle: Lifecycle, explaining fields: [RecordField]) -> [String] {
    let from = words.states(step.from, lifecycle)
    return [
      "\(words.event(step, lifecycle)): \(from) → \(words.next(step, lifecycle))",
      "    \(phrases.text("lifecycle.who")): \(words.performers(step, lifecycle))",
    ] + told(step, lifecycle, explaining: fields) + words.requirements(step).flatMap { item($0, "    – ") }
  }

  private func told(_ step: LifecycleStep, _ lifecycle: Lifecycle, explaining fields: [RecordField]) -> [String] {
    guard let told = words.told(step, lifecycle) else { return [] }
    return item(told, "    – ") + fields.compactMap { words.meaning($0, lifecycle) }.flatMap { item($0, "        ") }
  }

  /// A text behind a sign; its further lines stand below its first.
  private func item(_ text: String, _ sign: String) -> [String] {
    let indent = String(repeating: " ", count: sign.count)
    return TextWrap.lines(text, width: 100 - sign.count).enumerated().map { line in
      (line.offset == 0 ? sign : indent) + line.element
    }
  }

  private func always(_ lifecycle: Lifecycle) -> [String] {
    guard !lifecycle.rules.isEmpty else { return [] }
    return [phrases.text("lifecycle.always")] + lifecycle.rules.map { "    – " + phrases.text("rule.\($0.identifier)") }
  }
}
