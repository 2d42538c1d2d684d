import CLibXML2

/// A document held by libxml2: parsed strictly or built from values, asked with XPath, changed, serialised.
///
/// The document owns every node it ever had. A removed node stays readable until the document itself goes, so
/// an ``XMLNode`` can never point at freed memory.
///
/// ```swift
/// let document = try XMLDocument(parsing: bytes, name: "catalogue.xml")
/// let page = XMLDocument(XMLElement("p", text: "<b>")).serialised(.page)   // <p>&lt;b&gt;</p>
/// ```
///
/// Not `Sendable`: libxml2 does not let two threads touch one document.
package final class XMLDocument {
  /// The name used in error messages.
  package let name: String
  let pointer: xmlDocPtr
  /// Nodes that were cut out of the tree. They never come back into it, and are freed with the document.
  private var removed: [xmlNodePtr] = []

  init(owning pointer: xmlDocPtr, name: String) {
    self.pointer = pointer
    self.name = name
  }

  deinit {
    // Before the document: their names may lie in its dictionary.
    for node in removed { xmlFreeNode(node) }
    xmlFreeDoc(pointer)
  }

  /// The outermost element.
  package var root: XMLNode {
    XMLNode(LibXML.allocated(xmlDocGetRootElement(pointer)), in: self)
  }

  /// Cuts a node out of the tree and keeps it for the rest of the document's life.
  func detach(_ node: xmlNodePtr) {
    xmlUnlinkNode(node)
    removed.append(node)
  }
}
