import CLibXML2

/// An XPath 1.0 expression, compiled once and evaluated as often as needed.
///
/// Not `Sendable`: libxml2 remembers in the expression which functions it found.
package final class XPathExpression {
  package let source: String
  private let file: String
  private let line: Int
  /// Of `@name` its name. Half of all that a page asks is this, and libxml2's evaluator takes ten times as long for it.
  private let attribute: String?
  let pointer: xmlXPathCompExprPtr

  /// Compiles an expression. Functions, variables and prefixes are looked up later, by the evaluation.
  ///
  /// - Parameters:
  ///   - file: where the expression stands, for errors.
  ///   - line: where the expression stands, for errors.
  /// - Throws: ``XMLError`` `xml.xpath` that quotes the expression.
  package init(_ source: String, file: String = "", line: Int = 0) throws {
    self.source = source
    self.file = file
    self.line = line
    let (compiled, complaints) = LibXML.listening { Self.compile(source) }
    guard let compiled else { throw Self.error(in: source, file: file, line: line, complaints) }
    pointer = compiled
    attribute = Self.attribute(in: source)
  }

  /// The name if the expression asks for one attribute and nothing else.
  private static func attribute(in source: String) -> String? {
    let name = source.dropFirst()
    guard source.first == "@",
      name.utf8.allSatisfy({ $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") })
    else { return nil }
    return name.isEmpty ? nil : String(name)
  }

  deinit {
    xmlXPathFreeCompExpr(pointer)
  }

  /// - Throws: ``XMLError`` `xml.xpath` or `xml.xpath-costly`, or what a called function threw.
  package func evaluate(at place: XPathPlace, in context: XPathContext) throws -> XPathValue {
    try context.evaluate(self, at: place) { XPathValue($0, in: context.document) }
  }

  package func evaluate(at node: XMLNode, in context: XPathContext) throws -> XPathValue {
    try evaluate(at: XPathPlace(node), in: context)
  }

  /// The result as text, as XPath's `string()` makes it.
  package func string(at place: XPathPlace, in context: XPathContext) throws -> String {
    if let attribute { return place.node[attribute] ?? "" }
    return try context.evaluate(self, at: place) { LibXML.take(xmlXPathCastToString($0)) }
  }

  package func string(at node: XMLNode, in context: XPathContext) throws -> String {
    try string(at: XPathPlace(node), in: context)
  }

  /// The result as truth, as XPath's `boolean()` makes it.
  package func boolean(at place: XPathPlace, in context: XPathContext) throws -> Bool {
    if let attribute { return place.node.attributePointer(named: attribute) != nil }
    return try context.evaluate(self, at: place) { xmlXPathCastToBoolean($0) != 0 }
  }

  package func boolean(at node: XMLNode, in context: XPathContext) throws -> Bool {
    try boolean(at: XPathPlace(node), in: context)
  }

  /// The nodes in document order.
  ///
  /// - Throws: ``XMLError`` `xml.xpath`, also if the result is not a set of nodes.
  package func nodes(at place: XPathPlace, in context: XPathContext) throws -> [XMLNode] {
    let nodes = try context.evaluate(self, at: place) { object in
      object.pointee.type == XPATH_NODESET ? XPathValue.nodes(of: object, in: context.document) : nil
    }
    guard let nodes else { throw error(saying: "it does not give nodes") }
    return nodes
  }

  package func nodes(at node: XMLNode, in context: XPathContext) throws -> [XMLNode] {
    try nodes(at: XPathPlace(node), in: context)
  }

  func error(_ complaints: [LibXML.Complaint]) -> XMLError {
    Self.error(in: source, file: file, line: line, complaints)
  }

  /// The steps that a context allows are used up.
  var tooCostly: XMLError {
    let reason = "the XPath expression '\(source)' looks through too much"
    return XMLError(file: file, line: line, reason: reason, identifier: "xml.xpath-costly")
  }

  private func error(saying reason: String) -> XMLError {
    Self.error(in: source, file: file, line: line, saying: reason)
  }

  private static func compile(_ source: String) -> xmlXPathCompExprPtr? {
    guard !source.utf8.contains(0), !endsInsideCall(source), let context = xmlXPathNewContext(nil) else {
      return nil
    }
    defer { xmlXPathFreeContext(context) }
    return xmlXPathCtxtCompile(context, source)
  }

  /// libxml2 2.9 takes `f(` and `f(a,` for complete.
  private static func endsInsideCall(_ source: String) -> Bool {
    source.last { !$0.isWhitespace }.map { "(,".contains($0) } ?? false
  }

  private static func error(
    in source: String, file: String, line: Int, _ complaints: [LibXML.Complaint]
  ) -> XMLError {
    guard let first = complaints.first, !first.message.isEmpty else {
      return error(in: source, file: file, line: line, saying: "it cannot be read")
    }
    let message = first.message.prefix(1).lowercased() + first.message.dropFirst()
    // The offset is unknown (0) once the expression is compiled.
    let rest = String(decoding: source.utf8.dropFirst(first.offset), as: UTF8.self)
    let place = first.offset == 0 ? "" : rest.isEmpty ? " at its end" : " at '\(rest)'"
    return error(in: source, file: file, line: line, saying: message + place)
  }

  private static func error(in source: String, file: String, line: Int, saying reason: String) -> XMLError {
    let sentence = "the XPath expression '\(source)' is wrong: \(reason)"
    return XMLError(file: file, line: line, reason: sentence, identifier: "xml.xpath")
  }
}
