import CLibXML2

/// Reads a document from a stream, piece by piece, without ever holding it.
///
/// As strict and as offline as ``XMLDocument``: nothing is repaired, no entity is declared or loaded, no file and no
/// network is touched, a DOCTYPE is refused, and elements may lie inside each other only so deep. UTF-8 and UTF-16 are
/// read. Memory does not grow with the document.
///
/// ```swift
/// let reader = try XMLPullReader(name: "sheet1.xml", knowing: XMLVocabulary([("row", ["urn:table"])]), read: source)
/// while let event = try reader.next() {
///   if event == .start, reader.element == 0 { rows += 1 }
/// }
/// ```
package final class XMLPullReader {
  /// What stands at the current place. An empty element has a start and an end as every other.
  package enum Event: Sendable {
    case start, end, text
  }

  /// What ``element`` gives for elements that are not in the vocabulary.
  package static let unknown = -1

  /// The name of the document, used in errors.
  package let name: String
  /// How many elements are open at the current place; at the start or end of an element it is one of them.
  package private(set) var depth = 0
  /// The place of the current element in the vocabulary, or ``unknown``.
  package private(set) var element = XMLPullReader.unknown

  private let reader: xmlTextReaderPtr
  private let source: XMLStreamSource
  private let vocabulary: XMLVocabulary
  private let count: Int
  /// The names of the vocabulary as libxml2 keeps them: each name of a document only once, so that it is known by its
  /// address.
  private let kept: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
  /// The elements that are open, from the outermost at 1.
  private let open: UnsafeMutablePointer<Int>
  private let depthLimit: Int
  /// Whether libxml2 translates the text, and would print what it does not like in it.
  private let isTranslated: Bool
  private var node: xmlNodePtr?
  private var endsAtOnce = false
  private var isFinished = false

  /// Begins to read; no element is current yet.
  ///
  /// - Parameters:
  ///   - name: what to call the document in errors
  ///   - vocabulary: the elements that ``element`` names
  ///   - depthLimit: how many elements may lie inside each other
  ///   - read: fills the front of a buffer and gives the number of bytes, 0 at the end; what it throws comes out of
  ///     ``next()`` as it is
  /// - Throws: what `read` throws; ``XMLError`` `xml.doctype`
  package init(
    name: String, knowing vocabulary: XMLVocabulary, depthLimit: Int = 100,
    read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    self.name = name
    self.vocabulary = vocabulary
    count = vocabulary.elements.count
    self.depthLimit = depthLimit
    source = XMLStreamSource(read)
    let start = source.lookAhead(1024)
    isTranslated = !XMLPullReader.isPlainUTF8(start)
    if let error = source.error { throw error }
    if let doctype = XMLProlog(of: start).doctype { throw XMLPullReader.doctypeRefused(name, line: doctype.line) }
    LibXML.start()
    kept = .allocate(capacity: vocabulary.elements.count)
    open = .allocate(capacity: depthLimit + 1)
    reader = XMLPullReader.open(source, quietly: isTranslated)
    for (place, element) in vocabulary.elements.enumerated() {
      (kept + place).initialize(to: xmlTextReaderConstString(reader, element.name))
    }
  }

  deinit {
    xmlFreeTextReader(reader)
    kept.deallocate()
    open.deallocate()
  }

  // MARK: Going on

  /// Goes to the next start, end or text.
  ///
  /// - Returns: what it is; `nil` at the end of the document
  /// - Throws: what the source throws, or ``XMLError``: `xml.malformed`, `xml.doctype` or `xml.too-deep`
  package func next() throws -> Event? {
    if endsAtOnce { return leave() }
    while !isFinished {
      let outcome = isTranslated ? LibXML.listening { xmlTextReaderRead(reader) }.0 : xmlTextReaderRead(reader)
      if let error = source.error { throw error }
      guard outcome == 1 else { return try finish(outcome) }
      if let event = try event() { return event }
    }
    return nil
  }

  /// Goes to the end of the current element, whose start is the current place.
  package func skipElement() throws {
    let start = depth
    while let event = try next() {
      if event == .end, depth == start { return }
    }
  }

  // MARK: What stands here

  /// The name of the current element without its prefix.
  package var localName: String {
    guard let name = node?.pointee.name else { return "" }
    return String(cString: name)
  }

  /// The namespace of the current element; empty if it has none.
  package var namespace: String {
    guard let uri = node?.pointee.ns?.pointee.href else { return "" }
    return String(cString: uri)
  }

  /// Lends the bytes of the current text in UTF-8; nothing for an element.
  package func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    guard let node, let content = node.pointee.content, XMLPullReader.isText(node) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try body(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
  }

  /// The value of an attribute of the current element, at its start.
  package func attribute(_ name: StaticString, in namespace: StaticString? = nil) -> String? {
    guard let found = find(name, in: namespace) else { return nil }
    if let text = XMLPullReader.plainValue(found) { return String(cString: text) }
    return LibXML.take(xmlNodeListGetString(node?.pointee.doc, found.pointee.children, 1))
  }

  /// Lends the value of an attribute that has no namespace, as bytes that end with 0; `nil` where the element has none.
  package func withAttribute<Result>(
    _ name: StaticString, _ body: (UnsafePointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    guard let found = find(name, in: nil) else { return nil }
    if let text = XMLPullReader.plainValue(found) { return try body(text) }
    let bytes = Array((attribute(name) ?? "").utf8) + [0]
    return try bytes.withUnsafeBufferPointer { try $0.baseAddress.map(body) }
  }

  // MARK: Inside

  private func event() throws -> Event? {
    node = xmlTextReaderCurrentNode(reader)
    switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT: return try enter()
    case XML_READER_TYPE_END_ELEMENT: return leaveCurrent()
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return .text
    case XML_READER_TYPE_DOCUMENT_TYPE:
      throw XMLPullReader.doctypeRefused(name, line: Int(xmlTextReaderGetParserLineNumber(reader)))
    case XML_READER_TYPE_ENTITY_REFERENCE: throw refused("xml.malformed", "an entity that is not declared")
    default: return nil
    }
  }

  private func enter() throws -> Event {
    leaveIfNeeded()
    depth += 1
    if depth > depthLimit { throw refused("xml.too-deep", "elements lie more than \(depthLimit) deep in each other") }
    element = known()
    open[depth] = element
    endsAtOnce = xmlTextReaderIsEmptyElement(reader) == 1
    return .start
  }

  private func leaveCurrent() -> Event {
    leaveIfNeeded()
    element = open[depth]
    isLeaving = true
    return .end
  }

  /// The end of an empty element, of which libxml2 does not speak.
  private func leave() -> Event {
    endsAtOnce = false
    isLeaving = true
    return .end
  }

  /// An end is still part of its element; the element is left when something follows.
  private var isLeaving = false

  private func leaveIfNeeded() {
    if isLeaving { depth -= 1 }
    isLeaving = false
  }

  private func finish(_ outcome: Int32) throws -> Event? {
    isFinished = true
    node = nil
    depth = 0
    if outcome < 0 || source.complaint != nil { throw malformed() }
    return nil
  }

  private func malformed() -> XMLError {
    guard let complaint = source.complaint else { return refused("xml.malformed", "the document is not well-formed") }
    return XMLError(file: name, line: complaint.line, reason: complaint.message, identifier: "xml.malformed")
  }

  private func refused(_ identifier: String, _ reason: String) -> XMLError {
    isFinished = true
    return XMLError(
      file: name, line: Int(xmlTextReaderGetParserLineNumber(reader)), reason: reason, identifier: identifier)
  }

  private static func doctypeRefused(_ name: String, line: Int) -> XMLError {
    XMLError(
      file: name, line: line, reason: "a document type declaration (<!DOCTYPE …>) is not allowed here",
      identifier: "xml.doctype")
  }

  /// The place of the current element in the vocabulary.
  private func known() -> Int {
    guard let name = node?.pointee.name else { return XMLPullReader.unknown }
    for place in 0..<count where kept[place] == name && isMeant(vocabulary.elements[place]) { return place }
    return XMLPullReader.unknown
  }

  private func isMeant(_ element: XMLVocabulary.Element) -> Bool {
    guard let uri = node?.pointee.ns?.pointee.href else { return element.namespaces.isEmpty }
    return element.namespaces.contains { xmlStrEqual(uri, $0.utf8Start) == 1 }
  }

  private func find(_ name: StaticString, in namespace: StaticString?) -> xmlAttrPtr? {
    var next = node?.pointee.type == XML_ELEMENT_NODE ? node?.pointee.properties : nil
    while let attribute = next {
      if xmlStrEqual(attribute.pointee.name, name.utf8Start) == 1, isIn(namespace, attribute) { return attribute }
      next = attribute.pointee.next
    }
    return nil
  }

  private func isIn(_ namespace: StaticString?, _ attribute: xmlAttrPtr) -> Bool {
    guard let namespace else { return attribute.pointee.ns == nil }
    guard let uri = attribute.pointee.ns?.pointee.href else { return false }
    return xmlStrEqual(uri, namespace.utf8Start) == 1
  }

  /// The text of an attribute that is held in one piece.
  private static func plainValue(_ attribute: xmlAttrPtr) -> UnsafePointer<UInt8>? {
    guard let text = attribute.pointee.children, text.pointee.next == nil, text.pointee.type == XML_TEXT_NODE else {
      return nil
    }
    return UnsafePointer(text.pointee.content)
  }

  private static func isText(_ node: xmlNodePtr) -> Bool {
    node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
  }

  /// Whether the beginning of a document shows that its bytes are UTF-8 as they are.
  private static func isPlainUTF8(_ start: [UInt8]) -> Bool {
    guard !start.prefix(4).contains(0), start.first != 0xFE, start.first != 0xFF else { return false }
    guard let encoding = XMLProlog(of: start).encoding else { return true }
    return ["utf-8", "us-ascii"].contains(encoding.lowercased())
  }

  /// Never among the options: RECOVER, NOENT, DTDLOAD, XINCLUDE, HUGE.
  private static func open(_ source: XMLStreamSource, quietly: Bool) -> xmlTextReaderPtr {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    let context = Unmanaged.passUnretained(source).toOpaque()
    let make = { xmlReaderForIO(give, nil, context, nil, nil, Int32(options)) }
    let reader = LibXML.allocated(quietly ? LibXML.listening(make).0 : make())
    xmlTextReaderSetStructuredErrorHandler(reader, hear, context)
    return reader
  }

  private static let give: xmlInputReadCallback = { context, buffer, count in
    guard let context, let buffer, count > 0 else { return 0 }
    let source = Unmanaged<XMLStreamSource>.fromOpaque(context).takeUnretainedValue()
    return Int32(source.next(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
  }

  private static let hear: xmlStructuredErrorFunc = { context, error in
    guard let context, let error else { return }
    let complaint = LibXML.Complaint(error.pointee)
    let source = Unmanaged<XMLStreamSource>.fromOpaque(context).takeUnretainedValue()
    if complaint.isError, source.complaint == nil { source.complaint = complaint }
  }
}
