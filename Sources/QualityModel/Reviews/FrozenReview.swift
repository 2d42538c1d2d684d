/// A management review as it was signed: its document, the document's fingerprint, and where the trail stood.
public struct FrozenReview: Sendable, Equatable {
  /// The identifier of the review.
  public let review: String
  /// Which edition was signed, counted from 1.
  public let edition: Int
  /// The XML document, letter for letter as it was signed.
  public let document: String
  /// The SHA-256 of the document in UTF-8, in hexadecimal digits.
  public let fingerprint: String
  /// The last entry of the trail that the document knows.
  public let head: Int
  /// The link of that entry in the trail's chain, in hexadecimal digits.
  public let link: String

  package init(review: String, edition: Int, document: String, fingerprint: String, head: Int, link: String) {
    self.review = review
    self.edition = edition
    self.document = document
    self.fingerprint = fingerprint
    self.head = head
    self.link = link
  }
}
