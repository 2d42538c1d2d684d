import CLibXML2

extension XMLDocument {
  /// Builds a document from a value.
  ///
  /// Characters that XML 1.0 does not allow (control characters) become U+FFFD. Attributes named `xmlns` and
  /// `xmlns:prefix` declare namespaces for the element and what is inside. Of two attributes with one name
  /// the last counts. Nodes of a built document have no line numbers.
  ///
  /// - Precondition: names of elements and attributes are XML names. They come from code, not from data.
  package convenience init(_ root: XMLElement, name: String = "") {
    LibXML.start()
    self.init(owning: LibXML.allocated(xmlNewDoc("1.0")), name: name)
    let node = Self.node(named: root.name, in: pointer)
    xmlDocSetRootElement(pointer, node)
    Self.fill(node, from: root)
  }

  /// Makes an element, puts it where `put` says, and fills it. In this order, because a prefix is looked
  /// up in the elements around.
  @discardableResult
  static func build(_ element: XMLElement, in document: xmlDocPtr, put: (xmlNodePtr) -> Void) -> xmlNodePtr {
    let node = node(named: element.name, in: document)
    put(node)
    fill(node, from: element)
    return node
  }

  static func textNode(_ text: String, in document: xmlDocPtr) -> xmlNodePtr {
    LibXML.allocated(xmlNewDocText(document, XMLCharacters.allowed(text)))
  }

  private static func node(named name: String, in document: xmlDocPtr) -> xmlNodePtr {
    precondition(XMLCharacters.isName(name), "'\(name)' is not a name of an XML element")
    return LibXML.allocated(xmlNewDocNode(document, nil, name, nil))
  }

  private static func fill(_ node: xmlNodePtr, from element: XMLElement) {
    for attribute in element.attributes { declareNamespace(attribute, at: node) }
    resolvePrefix(of: node, named: element.name)
    for attribute in element.attributes where !isDeclaration(attribute.name) {
      setAttribute(attribute.name, to: attribute.value, at: node)
    }
    for part in element.content {
      switch part {
      case .text(let text): xmlAddChild(node, textNode(text, in: node.pointee.doc))
      case .element(let child): build(child, in: node.pointee.doc) { xmlAddChild(node, $0) }
      }
    }
  }

  static func setAttribute(_ name: String, to value: String, at node: xmlNodePtr) {
    precondition(XMLCharacters.isName(name), "'\(name)' is not a name of an XML attribute")
    xmlSetProp(node, name, XMLCharacters.allowed(value))
  }

  static func isDeclaration(_ name: String) -> Bool {
    name == "xmlns" || name.hasPrefix("xmlns:")
  }

  private static func declareNamespace(_ attribute: XMLElement.Attribute, at node: xmlNodePtr) {
    guard isDeclaration(attribute.name) else { return }
    let value = XMLCharacters.allowed(attribute.value)
    if attribute.name == "xmlns" {
      xmlNewNs(node, value, nil)
    } else {
      xmlNewNs(node, value, String(attribute.name.dropFirst("xmlns:".count)))
    }
  }

  /// Gives the node the namespace of its prefix; an undeclared prefix stays a part of the name.
  private static func resolvePrefix(of node: xmlNodePtr, named name: String) {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 1 {
      node.pointee.ns = xmlSearchNs(node.pointee.doc, node, nil)
    } else if let namespace = xmlSearchNs(node.pointee.doc, node, parts[0]) {
      xmlNodeSetName(node, parts[1])
      node.pointee.ns = namespace
    }
  }
}
