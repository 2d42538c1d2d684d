import JSONSupport
import XMLSupport

/// A document as JSON: an element becomes an object, its attributes members, its children arrays under their
/// names, its text the member `text`. Numbers stay texts, exactly as they stand in the document.
///
/// Written straight from the document: building values first would take longer than the whole review.
enum DocumentJSON {
  static func bytes(of root: XMLNode) -> [UInt8] {
    var writer = JSONWriter(.lines)
    append(root, to: &writer)
    writer.literal("\n")
    return writer.bytes
  }

  private static func append(_ node: XMLNode, to writer: inout JSONWriter) {
    writer.object { writer in
      for attribute in node.attributes {
        writer.member(attribute.name)
        writer.text(attribute.value)
      }
      appendContent(of: node, to: &writer)
    }
  }

  private static func appendContent(of node: XMLNode, to writer: inout JSONWriter) {
    let groups = groups(node.elements)
    if groups.isEmpty, !node.text.isEmpty {
      writer.member("text")
      writer.text(node.text)
    }
    for group in groups {
      writer.member(group.name)
      writer.array { writer in
        for node in group.nodes {
          writer.item()
          append(node, to: &writer)
        }
      }
    }
  }

  /// The children by their names, in the order in which the names come first.
  private static func groups(_ children: [XMLNode]) -> [(name: String, nodes: [XMLNode])] {
    var groups: [(name: String, nodes: [XMLNode])] = []
    for child in children {
      if let place = groups.firstIndex(where: { $0.name == child.name }) {
        groups[place].nodes.append(child)
      } else {
        groups.append((child.name, [child]))
      }
    }
    return groups
  }
}
