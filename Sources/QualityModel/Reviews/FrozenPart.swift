/// A page or a second document of a signed review, letter for letter as it was frozen with the signature.
public struct FrozenPart: Sendable, Equatable {
  /// The name of the document for everybody.
  package static let publicDocument = "public.xml"

  /// What it is: `lv.html`, `public.xml`.
  public let name: String
  /// The file in UTF-8.
  public let content: String
  /// The SHA-256 of the content, in hexadecimal digits.
  public let fingerprint: String

  package init(name: String, content: String, fingerprint: String) {
    self.name = name
    self.content = content
    self.fingerprint = fingerprint
  }
}
