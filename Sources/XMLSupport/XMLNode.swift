import CLibXML2

/// A node of a document. It keeps its document alive.
package struct XMLNode: Equatable {
  package enum Kind: Equatable, Sendable {
    case element, text, attribute
    /// A comment, a processing instruction or the document itself.
    case other
  }

  package let document: XMLDocument
  let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr, in document: XMLDocument) {
    self.pointer = pointer
    self.document = document
  }

  package static func == (one: XMLNode, other: XMLNode) -> Bool {
    one.pointer == other.pointer
  }

  package var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    case XML_ATTRIBUTE_NODE: .attribute
    default: .other
    }
  }

  /// The name as written, with its prefix; empty for texts.
  package var name: String {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: Self.qualified(pointer.pointee.name, pointer.pointee.ns)
    case XML_ATTRIBUTE_NODE: attributePointer.map { Self.qualified($0.pointee.name, $0.pointee.ns) } ?? ""
    default: ""
    }
  }

  /// All text inside, in document order; the value of an attribute.
  package var text: String {
    LibXML.take(xmlNodeGetContent(pointer))
  }

  /// The line where the start tag ends, counted from 1; 0 in a document that was built.
  ///
  /// Above line 65 535 libxml2 takes the line from the nearest text, which may be the one after an empty
  /// element.
  package var line: Int {
    let element = kind == .attribute ? pointer.pointee.parent : pointer
    return max(0, element.map { Int(xmlGetLineNo($0)) } ?? 0)
  }

  /// The element around; `nil` for the root.
  package var parent: XMLNode? {
    guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return XMLNode(parent, in: document)
  }

  /// All nodes directly inside an element, in order.
  package var children: [XMLNode] {
    guard kind == .element else { return [] }
    return Self.chain(from: pointer.pointee.children) { $0.pointee.next }.map { XMLNode($0, in: document) }
  }

  /// The elements directly inside, in order.
  package var elements: [XMLNode] {
    children.filter { $0.kind == .element }
  }

  /// The first element directly inside, without looking at the others.
  package var firstElement: XMLNode? {
    guard kind == .element else { return nil }
    return xmlFirstElementChild(pointer).map { XMLNode($0, in: document) }
  }

  /// The next element beside this one.
  package var nextElement: XMLNode? {
    guard kind == .element else { return nil }
    return xmlNextElementSibling(pointer).map { XMLNode($0, in: document) }
  }

  /// The attributes in their order, without namespace declarations.
  package var attributes: [XMLElement.Attribute] {
    attributePointers.map { attribute in
      XMLElement.Attribute(
        name: Self.qualified(attribute.pointee.name, attribute.pointee.ns),
        value: Self.value(of: attribute))
    }
  }

  /// The namespaces declared at this element, as attributes `xmlns` and `xmlns:prefix`.
  package var namespaces: [XMLElement.Attribute] {
    guard kind == .element else { return [] }
    return Self.chain(from: pointer.pointee.nsDef) { $0.pointee.next }.map { declaration in
      let prefix = declaration.pointee.prefix.map { ":" + String(cString: $0) } ?? ""
      let name = declaration.pointee.href.map { String(cString: $0) } ?? ""
      return XMLElement.Attribute(name: "xmlns" + prefix, value: name)
    }
  }

  /// The value of an attribute, or `nil`.
  package subscript(_ name: String) -> String? {
    attributePointer(named: name).map(Self.value)
  }

  func attributePointer(named name: String) -> xmlAttrPtr? {
    guard kind == .element else { return nil }
    // Hardly any has a prefix, and what libxml2 finds for the others is right.
    if let found = xmlHasNsProp(pointer, name, nil) { return found }
    guard name.utf8.contains(UInt8(ascii: ":")) else { return nil }
    return attributePointers.first { Self.qualified($0.pointee.name, $0.pointee.ns) == name }
  }

  private var attributePointers: [xmlAttrPtr] {
    guard kind == .element else { return [] }
    return Self.chain(from: pointer.pointee.properties) { $0.pointee.next }
  }

  /// libxml2 hands out attributes as nodes; the beginnings of both structures are the same.
  private var attributePointer: xmlAttrPtr? {
    UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: xmlAttr.self)
  }

  private static func chain<Link>(from first: Link?, next: (Link) -> Link?) -> [Link] {
    guard let first else { return [] }
    return withoutActuallyEscaping(next) { Array(sequence(first: first, next: $0)) }
  }

  private static func value(of attribute: xmlAttrPtr) -> String {
    let node = UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
    return LibXML.take(xmlNodeGetContent(node))
  }

  private static func qualified(_ name: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> String {
    let local = name.map { String(cString: $0) } ?? ""
    guard let prefix = namespace?.pointee.prefix else { return local }
    return String(cString: prefix) + ":" + local
  }
}
