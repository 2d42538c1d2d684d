/// What a signature freezes: the document of a review, and all that is given out from it.
///
/// ```swift
/// try writer.sign("MR-2025") { head, link in
///   ReviewDocuments(document: xml, parts: ["lv.html": page])
/// }
/// ```
public struct ReviewDocuments: Sendable, Equatable {
  /// The XML document.
  public let document: String
  /// The pages and other documents that were made from it, by their names: `lv.html`, `public.xml`.
  public let parts: [String: String]
  /// The SHA-256 of files that are made from these whenever they are given out, by their names: `json`.
  public let made: [String: String]

  public init(document: String, parts: [String: String] = [:], made: [String: String] = [:]) {
    self.document = document
    self.parts = parts
    self.made = made
  }
}
