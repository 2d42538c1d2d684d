package import QualityModel
import XMLSupport

/// What stands on the pages of a signed review, so that they can be compared with what was frozen.
package struct ReviewSeal: Hashable, Sendable {
  /// The fingerprint of the document from which the page was made.
  let fingerprint: String
  /// The last entry of the trail that the document knows.
  let head: Int
  /// The link of that entry.
  let link: String

  package init(of document: [UInt8], head: Int, link: String) {
    fingerprint = SHA256.digest(of: document).hex
    (self.head, self.link) = (head, link)
  }

  package init(_ frozen: FrozenReview) {
    (fingerprint, head, link) = (frozen.fingerprint, frozen.head, frozen.link)
  }

  var element: XMLElement {
    XMLElement("seal", ["fingerprint": fingerprint, "head": "\(head)", "link": link])
  }
}
