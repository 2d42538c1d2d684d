public import QualityModel

/// A figure of an earlier year that the records and rules of today give otherwise than it was signed.
public struct MovedFigure: Hashable, Sendable {
  /// An entry of the trail that may have made the difference.
  public struct Cause: Hashable, Sendable {
    /// The key of the record's kind.
    public let kind: String
    /// The identifier of the record; `nil` for an import of many rows, and for a person.
    public let id: String?
    /// The number of the entry.
    public let entry: Int
    /// The day of the entry, in universal time.
    public let day: Day
  }

  /// The figure, with the values that stand in this review.
  public let figure: ReviewFigure
  /// The year whose value moved.
  public let year: Int
  /// As it was signed; it stands in this review, too.
  public let signed: FigureValue
  /// As the records give it today.
  public let now: FigureValue
  /// The first entries that may have made the difference.
  public internal(set) var causes: [Cause] = []
  /// How many further entries there are.
  public internal(set) var moreCauses = 0
  /// The edition of the rules by which the signed value was computed, where it is not that of today.
  public internal(set) var formerRules: Int?
}
