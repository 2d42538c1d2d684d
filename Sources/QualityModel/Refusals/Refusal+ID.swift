extension Refusal {
  /// The stable name of one sort of refusal, such as `review.signed`, under which its sentence is filed.
  ///
  /// Each is declared once, beside the rule that refuses, and never changes afterwards: people look it up, and programs
  /// compare it.
  ///
  /// ```swift
  /// extension Refusal.ID { static let reviewSigned = Refusal.ID("review.signed") }
  ///
  /// do { try change() } catch let refusal as Refusal where refusal.identifier == .reviewSigned { … }
  /// ```
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    /// The name as it stands in messages and files.
    public let text: String

    /// A name; small letters, digits and hyphens in parts between points.
    public init(_ text: String) {
      self.text = text
    }

    /// The same as ``text``.
    public var description: String { text }
  }
}
