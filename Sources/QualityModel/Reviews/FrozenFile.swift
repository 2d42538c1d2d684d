/// A file that a signed review gave out, and how it is known again: the trail notes its fingerprint.
public struct FrozenFile: Sendable, Equatable {
  /// The identifier of the review.
  public let review: String
  /// Which edition it is, counted from 1.
  public let edition: Int
  /// What it is: `xml` for the document, `lv.html` for a page.
  public let name: String
  /// The SHA-256 of the file as it was signed, in hexadecimal digits.
  public let fingerprint: String
  /// The entry of the trail that notes it.
  public let entry: Int

  package init(review: String, edition: Int, name: String, fingerprint: String, entry: Int) {
    self.review = review
    self.edition = edition
    self.name = name
    self.fingerprint = fingerprint
    self.entry = entry
  }
}
