import CLibXML2

extension XMLNode {
  /// Sets or replaces an attribute; `nil` removes it. Control characters become U+FFFD.
  ///
  /// - Precondition: the node is an element, `name` is an XML name and declares no namespace.
  package func set(_ name: String, to value: String?) {
    precondition(kind == .element && !XMLDocument.isDeclaration(name), "only an element takes an attribute")
    if let value {
      XMLDocument.setAttribute(name, to: value, at: pointer)
    } else if let attribute = attributePointer(named: name) {
      document.detach(UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self))
    }
  }

  /// Adds text at the end of an element. Control characters become U+FFFD.
  package func append(text: String) {
    precondition(kind == .element, "only an element has content")
    xmlAddChild(pointer, XMLDocument.textNode(text, in: document.pointer))
  }

  /// Adds an element at the end of this one.
  @discardableResult
  package func append(_ element: XMLElement) -> XMLNode {
    precondition(kind == .element, "only an element has content")
    let node = XMLDocument.build(element, in: document.pointer) { xmlAddChild(pointer, $0) }
    return XMLNode(node, in: document)
  }

  /// Adds a copy of a node, of this or another document, with all that is inside, at the end of this element.
  ///
  /// Trees grow by copies only: a node that was moved could be freed by its old document.
  ///
  /// - Returns: the copy; of a text, which may melt into the text before it, nothing.
  @discardableResult
  package func append(copyOf node: XMLNode) -> XMLNode? {
    precondition(kind == .element, "only an element has content")
    return place(copyOf: node) { xmlAddChild(pointer, $0) }
  }

  /// Puts an element before this node.
  @discardableResult
  package func insertBefore(_ element: XMLElement) -> XMLNode {
    precondition(parent != nil, "nothing stands beside the root")
    let node = XMLDocument.build(element, in: document.pointer) { xmlAddPrevSibling(pointer, $0) }
    return XMLNode(node, in: document)
  }

  /// Puts a copy of a node before this node.
  @discardableResult
  package func insertBefore(copyOf node: XMLNode) -> XMLNode? {
    precondition(parent != nil, "nothing stands beside the root")
    return place(copyOf: node) { xmlAddPrevSibling(pointer, $0) }
  }

  /// Puts an element in the place of this node, which stays readable but is out of the tree.
  @discardableResult
  package func replace(with element: XMLElement) -> XMLNode {
    let node = insertBefore(element)
    remove()
    return node
  }

  /// Puts a copy of a node in the place of this one.
  @discardableResult
  package func replace(withCopyOf node: XMLNode) -> XMLNode? {
    let copy = insertBefore(copyOf: node)
    remove()
    return copy
  }

  /// Takes the node out of the tree. It stays readable, and cannot come back.
  package func remove() {
    precondition(pointer != document.root.pointer, "a document keeps its root")
    document.detach(pointer)
  }

  /// Empties an element.
  package func removeContent() {
    for child in children { document.detach(child.pointer) }
  }

  /// A new document with a copy of this element as its root.
  package func asDocument(name: String = "") -> XMLDocument {
    precondition(kind == .element, "the root of a document is an element")
    let copy = XMLDocument(owning: LibXML.allocated(xmlNewDoc("1.0")), name: name)
    xmlDocSetRootElement(copy.pointer, LibXML.allocated(xmlDocCopyNode(pointer, copy.pointer, 1)))
    return copy
  }

  private func place(copyOf node: XMLNode, with link: (xmlNodePtr) -> Void) -> XMLNode? {
    precondition(node.kind == .element || node.kind == .text, "only elements and texts are copied")
    let copy = LibXML.allocated(xmlDocCopyNode(node.pointer, document.pointer, 1))
    // libxml2 joins a text with its neighbour and frees it, so a text's copy is not handed out.
    let isText = node.kind == .text
    link(copy)
    return isText ? nil : XMLNode(copy, in: document)
  }
}
