import Foundation
package import XMLSupport

/// The review document as JSON: an element becomes an object, its attributes members, its children arrays under their
/// names, its text the member `text`. Numbers stay texts, exactly as they stand in the document.
package enum ReviewJSON {
  package static func bytes(of root: XMLElement) throws -> [UInt8] {
    let data = try JSONSerialization.data(
      withJSONObject: object(root), options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return Array(data) + [UInt8(ascii: "\n")]
  }

  private static func object(_ element: XMLElement) -> [String: Any] {
    var object: [String: Any] = [:]
    for attribute in element.attributes { object[attribute.name] = attribute.value }
    for (name, children) in Dictionary(grouping: element.children, by: \.name) {
      object[name] = children.map(self.object)
    }
    let hasText = element.content.contains { if case .text = $0 { true } else { false } }
    if hasText { object["text"] = element.text }
    return object
  }
}
