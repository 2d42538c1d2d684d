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

  public init(document: String, parts: [String: String] = [:]) {
    self.document = document
    self.parts = parts
  }
}
