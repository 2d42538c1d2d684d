import CLibXML2

/// What an XPath expression gives.
package enum XPathValue: Equatable {
  /// Nodes in document order.
  case nodes([XMLNode])
  case string(String)
  case number(Double)
  case boolean(Bool)

  /// The value as XPath's `string()` gives it: of nodes, the text of the first.
  package var text: String {
    switch self {
    case .nodes(let nodes): nodes.first?.text ?? ""
    case .string(let text): text
    case .number(let number): LibXML.take(xmlXPathCastNumberToString(number))
    case .boolean(let truth): truth ? "true" : "false"
    }
  }

  /// The value as XPath's `boolean()` gives it: nodes and texts are true unless there are none.
  package var isTrue: Bool {
    switch self {
    case .nodes(let nodes): !nodes.isEmpty
    case .string(let text): !text.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .boolean(let truth): truth
    }
  }

  init(_ object: xmlXPathObjectPtr, in document: XMLDocument) {
    switch object.pointee.type {
    case XPATH_NODESET: self = .nodes(Self.nodes(of: object, in: document))
    case XPATH_BOOLEAN: self = .boolean(object.pointee.boolval != 0)
    case XPATH_NUMBER: self = .number(object.pointee.floatval)
    default: self = .string(LibXML.take(xmlXPathCastToString(object)))
    }
  }

  /// The nodes of a result, without namespace nodes: those are not part of the tree and die with the result.
  static func nodes(of object: xmlXPathObjectPtr, in document: XMLDocument) -> [XMLNode] {
    guard object.pointee.type == XPATH_NODESET, let set = object.pointee.nodesetval, set.pointee.nodeNr > 0
    else { return [] }
    xmlXPathNodeSetSort(set)
    return UnsafeBufferPointer(start: set.pointee.nodeTab, count: Int(set.pointee.nodeNr))
      .compactMap { $0 }
      .filter { $0.pointee.type != XML_NAMESPACE_DECL }
      .map { XMLNode($0, in: document) }
  }
}
