public import QualityModel

/// From what the values of a year before the review's own come.
public struct EarlierYear: Hashable, Sendable {
  /// A review of that year that was signed.
  public struct Signed: Hashable, Sendable {
    /// The identifier of the review.
    public let review: String
    /// Its edition, counted from 1.
    public let edition: Int
    /// The day of the signature.
    public let signedOn: Day?
  }

  /// The calendar year.
  public let year: Int
  /// The review as which the values were signed; `nil`: none was, and they are computed from the records of today.
  public let signed: Signed?
}
