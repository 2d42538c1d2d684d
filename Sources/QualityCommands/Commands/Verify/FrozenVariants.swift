import QualityModel
import QualityReports

/// The files of a signed edition of which the trail notes no fingerprint: JSON that is made from documents of which a text
/// was taken out, and everything without what is hidden until the director decides.
struct FrozenVariants {
  private let review: FrozenReview
  private let reader: any WorkspaceReading

  init(_ review: FrozenReview, _ reader: any WorkspaceReading) {
    self.review = review
    self.reader = reader
  }

  /// The file that has a fingerprint.
  func file(of fingerprint: String) throws -> (name: String, isHidden: Bool)? {
    var contents = [(ReviewFile.document.part, review.document)]
    contents += try reader.frozenParts(of: review).map { ($0.name, $0.content) }
    for (name, content) in contents {
      let shown = try reader.withoutHidden(content)
      for (text, isHidden) in [(content, false), (shown, true)] where !isHidden || shown != content {
        if let found = try variants(of: text, name).first(where: { SHA256.digest(of: $0.bytes).hex == fingerprint }) {
          return (found.name, isHidden)
        }
      }
    }
    return nil
  }

  private func variants(of text: String, _ name: String) throws -> [(name: String, bytes: [UInt8])] {
    let bytes = Array(text.utf8)
    let json = ReviewFile.madeFrom.first { $0.value == name }?.key
    return try [(name, bytes)] + (json.map { [($0, try ReviewPublisher.json(of: bytes))] } ?? [])
  }
}
