import Foundation
import XMLSupport

/// The review document as JSON: an element becomes an object, its attributes members, its children arrays under their
/// names, its text the member `text`. Numbers stay texts, exactly as they stand in the document.
enum ReviewJSON {
  static func bytes(of root: XMLNode) throws -> [UInt8] {
    let data = try JSONSerialization.data(
      withJSONObject: object(root), options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return Array(data) + [UInt8(ascii: "\n")]
  }

  private static func object(_ node: XMLNode) -> [String: Any] {
    var object: [String: Any] = [:]
    for attribute in node.attributes { object[attribute.name] = attribute.value }
    let children = node.elements
    for (name, children) in Dictionary(grouping: children, by: \.name) { object[name] = children.map(self.object) }
    if children.isEmpty, !node.text.isEmpty { object["text"] = node.text }
    return object
  }
}
