import QualityModel

/// The panels by which a provider's own criteria can be scored, by the words that people use for them.
struct PanelWords {
  private let panels: [ScoringPanel]
  private var keys: [String: String] = [:]

  /// - Parameters:
  ///   - catalogue: a catalogue that comes with the program and has panels of its own, perhaps
  ///   - phrases: the languages whose words for methods are understood
  init(_ library: CriteriaLibrary, _ catalogue: String, _ phrases: [Phrases]) {
    panels = library.sharedPanels + (library[catalogue]?.panels ?? [])
    for panel in library.sharedPanels {
      for language in phrases {
        let method = language.choice(panel.method.rawValue, of: Assessment.fields.method.key, in: Assessment.schema)
        keys[method.folded] = panel.key
      }
      keys[panel.method.rawValue.folded] = panel.key
    }
    for panel in panels {
      for language in panel.title.languages { keys[(panel.title[language] ?? "").folded] = panel.key }
    }
    for panel in panels { keys[panel.key.folded] = panel.key }
  }

  /// The key of the panel that a word means: its key, its title in any language, or its method.
  func key(of word: String) -> String? { keys[FieldValue.trimmed(word).folded] }

  /// The panel with a key, as every catalogue has it.
  func panel(_ key: String) -> ScoringPanel? { panels.first { $0.key == key } }

  var names: Refusal.Fact { .words(panels.map(\.key)) }

  func refusal(_ word: String) -> Refusal {
    Refusal(.usage, .criteriaOwnUnknownPanel, ["panel": .text(ColumnPlan.quotable(word)), "panels": names])
  }
}

extension Refusal.ID {
  static let criteriaOwnUnknownPanel = Refusal.ID("criteria.own-unknown-panel")
}
