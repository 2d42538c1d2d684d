import CLibXML2

extension XMLDocument {
  /// Parses a document strictly and offline.
  ///
  /// Nothing is repaired, no entity is declared or loaded, no file and no network is touched. The document
  /// has to be UTF-8. A DOCTYPE is refused, because it is the door to entity bombs and foreign files; pages
  /// may have the one of HTML.
  ///
  /// ```swift
  /// let catalogue = try XMLDocument(parsing: bytes, name: "iso9001/catalogue.xml")
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - name: what to call it in errors.
  ///   - allowsHTMLDoctype: lets exactly `<!DOCTYPE html>` pass.
  /// - Throws: ``XMLError`` with the first error's line: `xml.encoding`, `xml.doctype` or `xml.malformed`.
  package convenience init(parsing bytes: [UInt8], name: String, allowsHTMLDoctype: Bool = false) throws {
    let refuse = { (identifier: String, line: Int, reason: String) in
      XMLError(file: name, line: line, reason: reason, identifier: identifier)
    }
    if let line = Self.lineOfInvalidUTF8(in: bytes) {
      throw refuse("xml.encoding", line, "the file is not UTF-8 text")
    }
    let prolog = XMLProlog(of: bytes)
    if let encoding = prolog.encoding, !["utf-8", "us-ascii"].contains(encoding.lowercased()) {
      throw refuse("xml.encoding", 1, "the file says its encoding is '\(encoding)', but only UTF-8 is read")
    }
    if let doctype = prolog.doctype, !(allowsHTMLDoctype && doctype.text == "<!DOCTYPE html>") {
      throw refuse(
        "xml.doctype", doctype.line, "a document type declaration (<!DOCTYPE …>) is not allowed here")
    }
    guard bytes.count < Int(Int32.max) else { throw refuse("xml.malformed", 0, "the file is too large") }
    let (pointer, complaints) = LibXML.listening { Self.parse(bytes) }
    if let pointer, !complaints.contains(where: \.isError), xmlDocGetRootElement(pointer) != nil {
      self.init(owning: pointer, name: name)
    } else {
      xmlFreeDoc(pointer)
      let first = complaints.first(where: \.isError)
      throw refuse("xml.malformed", first?.line ?? 1, first?.message ?? "the file is empty")
    }
  }

  /// Never among the options: RECOVER, NOENT, DTDLOAD, XINCLUDE, HUGE.
  private static func parse(_ bytes: [UInt8]) -> xmlDocPtr? {
    guard let parser = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(parser) }
    // CDATA is only another way to write text; BIG_LINES keeps lines above 65 535 right.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    return bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(options))
    }
  }

  private static func lineOfInvalidUTF8(in bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var line = 1
    var iterator = bytes.makeIterator()
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): line += scalar == "\n" ? 1 : 0
      case .emptyInput: return nil
      case .error: return line
      }
    }
  }
}
