/// A drawing of how things hang together: causes and their effect, or states and the events between them.
package struct ReportDiagram: Sendable {
  package enum Content: Sendable {
    /// Why, and why that: the answers below what they explain.
    case whys(effect: String, [ReportCause])
    /// Causes on the branches that lead to the effect.
    case ishikawa(effect: String, [ReportCause])
    /// States and events by their keys; the labels are keys of phrases.
    case states([State], [Arrow])
  }

  package struct State: Sendable {
    package let key: String
    package let label: String
    package var isFinal = false

    package init(_ key: String, label: String, isFinal: Bool = false) {
      self.key = key
      self.label = label
      self.isFinal = isFinal
    }
  }

  package struct Arrow: Sendable {
    package let from: String
    package let to: String
    package let label: String

    package init(from: String, to: String, label: String) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  /// The name of the drawing, unique on its page.
  package let id: String
  /// The key of what stands above it.
  package let label: String
  package let content: Content

  package init(_ id: String, label: String, _ content: Content) {
    self.id = id
    self.label = label
    self.content = content
  }
}
