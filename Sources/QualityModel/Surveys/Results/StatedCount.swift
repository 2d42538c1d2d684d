/// A number that a source tells in words, beside the one that its own counts make.
public struct StatedCount: Hashable, Sendable {
  /// What the source tells.
  public let stated: Int
  /// What its counts make.
  public let counted: Int
  /// Whether both can be true.
  public let agrees: Bool

  /// Both are the same number.
  init(_ stated: Int, beside counted: Int) {
    (self.stated, self.counted, agrees) = (stated, counted, stated == counted)
  }

  /// What is told is no less than what was counted.
  init(_ stated: Int, atLeast counted: Int) {
    (self.stated, self.counted, agrees) = (stated, counted, stated >= counted)
  }
}
