/// A part of a scale with one meaning: the numbers 11 to 30, the level 2, or the word `met`.
public struct ScoringBand: Hashable, Sendable {
  /// The word of the band in records, or its short name such as `PLAN`.
  public var key: String
  /// The whole numbers of the band; `nil` on a scale of words.
  public var range: ClosedRange<Int>?
  public var title: LocalText
  /// What a criterion looks like that deserves it, in own words.
  public var meaning: LocalText

  public init(key: String, range: ClosedRange<Int>?, title: LocalText, meaning: LocalText) {
    self.key = key
    self.range = range
    self.title = title
    self.meaning = meaning
  }
}
