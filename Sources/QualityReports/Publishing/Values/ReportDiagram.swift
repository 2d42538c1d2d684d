/// A drawing of how things hang together: causes and their effect, or states and the events between them.
public struct ReportDiagram: Sendable {
  /// What is drawn.
  public enum Content: Sendable {
    /// Why, and why that: the answers below what they explain.
    case whys(effect: String, [ReportCause])
    /// Causes on the branches that lead to the effect.
    case ishikawa(effect: String, [ReportCause])
    /// States and events by their keys; the labels are keys of phrases.
    case states([State], [Arrow])
  }

  /// A state of a lifecycle.
  public struct State: Sendable {
    /// The name of the state, by which arrows lead to it.
    public let key: String
    /// The key of its words.
    public let label: String
    /// Whether nothing leads on from it.
    public var isFinal = false

    /// - Parameters:
    ///   - key: the name of the state
    ///   - label: the key of its words
    ///   - isFinal: whether nothing leads on from it
    public init(_ key: String, label: String, isFinal: Bool = false) {
      self.key = key
      self.label = label
      self.isFinal = isFinal
    }
  }

  /// An event that leads from one state to another.
  public struct Arrow: Sendable {
    /// The name of the state that it leads from.
    public let from: String
    /// The name of the state that it leads to.
    public let to: String
    /// The key of its words.
    public let label: String

    /// - Parameters:
    ///   - from: the name of the state that it leads from
    ///   - to: the name of the state that it leads to
    ///   - label: the key of its words
    public init(from: String, to: String, label: String) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  /// The name of the drawing, unique on its page.
  public let id: String
  /// The key of what stands above it.
  public let label: String
  /// What is drawn.
  public let content: Content

  /// - Parameters:
  ///   - id: the name of the drawing, unique on its page
  ///   - label: the key of what stands above it
  ///   - content: what is drawn
  public init(_ id: String, label: String, _ content: Content) {
    self.id = id
    self.label = label
    self.content = content
  }
}
