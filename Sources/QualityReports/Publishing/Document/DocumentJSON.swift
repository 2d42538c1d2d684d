import XMLSupport

/// A document as JSON: an element becomes an object, its attributes members, its children arrays under their
/// names, its text the member `text`. Numbers stay texts, exactly as they stand in the document.
///
/// Written straight from the document: building Foundation's objects first would take longer than the whole review.
struct DocumentJSON {
  private var bytes: [UInt8] = []

  static func bytes(of root: XMLNode) -> [UInt8] {
    var json = DocumentJSON()
    json.append(root, indent: 0)
    json.bytes.append(UInt8(ascii: "\n"))
    return json.bytes
  }

  private mutating func append(_ node: XMLNode, indent: Int) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for attribute in node.attributes {
      beginMember(attribute.name, indent + 1, &isFirst)
      append(attribute.value)
    }
    appendChildren(of: node, indent + 1, &isFirst)
    if !isFirst { newLine(indent) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func appendChildren(of node: XMLNode, _ indent: Int, _ isFirst: inout Bool) {
    let children = node.elements
    guard !children.isEmpty else {
      let text = node.text
      guard !text.isEmpty else { return }
      beginMember("text", indent, &isFirst)
      return append(text)
    }
    var groups: [(name: String, nodes: [XMLNode])] = []
    for child in children {
      if let place = groups.firstIndex(where: { $0.name == child.name }) {
        groups[place].nodes.append(child)
      } else {
        groups.append((child.name, [child]))
      }
    }
    for group in groups {
      beginMember(group.name, indent, &isFirst)
      append(group.nodes, indent)
    }
  }

  private mutating func append(_ nodes: [XMLNode], _ indent: Int) {
    bytes.append(UInt8(ascii: "["))
    for (index, node) in nodes.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(indent + 1)
      append(node, indent: indent + 1)
    }
    newLine(indent)
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func beginMember(_ name: String, _ indent: Int, _ isFirst: inout Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine(indent)
    append(name)
    bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
  }

  private mutating func newLine(_ indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  /// A string (RFC 8259, 7). The document holds no control characters but tab and line ends.
  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
      case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
