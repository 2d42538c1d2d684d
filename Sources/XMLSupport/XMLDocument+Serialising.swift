import CLibXML2

extension XMLDocument {
  /// How a document is written.
  package enum Form: Equatable, Sendable {
    /// With XML declaration; indented where that does not change text.
    case xml(indented: Bool)
    /// An HTML page that is well-formed XML as well; see ``PageWriter``.
    case page
  }

  /// The document as UTF-8. The same document always gives the same bytes.
  package func serialised(_ form: Form) -> [UInt8] {
    switch form {
    case .xml(let indented): xml(indented: indented)
    case .page: page()
    }
  }

  private func xml(indented: Bool) -> [UInt8] {
    let buffer = LibXML.allocated(xmlBufferCreate())
    defer { xmlBufferFree(buffer) }
    let options = XML_SAVE_AS_XML.rawValue | (indented ? XML_SAVE_FORMAT.rawValue : 0)
    _ = LibXML.listening {
      let save = xmlSaveToBuffer(buffer, "UTF-8", Int32(options))
      xmlSaveDoc(save, pointer)
      xmlSaveClose(save)
    }
    return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
  }

  private func page() -> [UInt8] {
    var writer = PageWriter()
    write(root, to: &writer)
    return writer.finished()
  }

  private func write(_ node: XMLNode, to writer: inout PageWriter) {
    switch node.kind {
    case .text: writer.text(node.text)
    case .element:
      writer.open(node.name)
      for attribute in node.namespaces + node.attributes { writer.attribute(attribute.name, attribute.value) }
      for child in node.children { write(child, to: &writer) }
      writer.close()
    case .attribute, .other: break
    }
  }
}
