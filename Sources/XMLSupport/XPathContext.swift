import CLibXML2

/// A function that XPath expressions can call. What it throws comes out of the evaluation.
package typealias XPathFunction = ([XPathValue]) throws -> String

/// What XPath expressions are evaluated in: one document, and the functions and prefixes they may use.
///
/// Make one for each document and keep it; evaluating is cheap, making one is not. All evaluations together may take so
/// many steps and no more: an expression from outside cannot keep the program busy without end.
///
/// ```swift
/// let context = XPathContext(document, functions: ["upper": { $0.first?.text.uppercased() ?? "" }])
/// let title = try XPathExpression("upper(title)")
/// try title.string(at: document.root, in: context)
/// ```
package final class XPathContext {
  package let document: XMLDocument
  private let pointer: xmlXPathContextPtr
  private let functions: [String: XPathFunction]
  private var thrown: (any Error)?

  /// The page of a review takes a hundredth of it; where it is used up, that took some seconds.
  package static let mostSteps = 400_000_000

  /// - Parameters:
  ///   - functions: by name, without prefix. One named like a function of XPath takes its place.
  ///   - namespaces: from prefix to namespace name.
  ///   - steps: how many steps (libxml2's operations) all evaluations together may take.
  package init(
    _ document: XMLDocument, functions: [String: XPathFunction] = [:], namespaces: [String: String] = [:],
    steps: Int = mostSteps
  ) {
    self.document = document
    self.functions = functions
    pointer = LibXML.listening { LibXML.allocated(xmlXPathNewContext(document.pointer)) }.0
    // Reusing result objects makes an evaluation noticeably cheaper.
    xmlXPathContextSetCache(pointer, 1, -1, 0)
    pointer.pointee.opLimit = UInt(steps)
    pointer.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    for name in functions.keys { xmlXPathRegisterFunc(pointer, name, Self.callFunction) }
    for (prefix, name) in namespaces { xmlXPathRegisterNs(pointer, prefix, name) }
  }

  deinit {
    xmlXPathFreeContext(pointer)
  }

  /// Evaluates an expression and reads its result before it is freed.
  func evaluate<Result>(
    _ expression: XPathExpression, at place: XPathPlace, read: (xmlXPathObjectPtr) -> Result
  ) throws -> Result {
    precondition(place.node.document === document, "the node belongs to another document")
    let (object, complaints) = evaluate(expression, at: place)
    defer { xmlXPathFreeObject(object) }
    if let error = thrown {
      thrown = nil
      throw error
    }
    guard let object, complaints.isEmpty else {
      throw isExhausted ? expression.tooCostly : expression.error(complaints)
    }
    return read(object)
  }

  /// libxml2 leaves the count at the limit once a step was refused.
  private var isExhausted: Bool { pointer.pointee.opCount >= pointer.pointee.opLimit }

  private func evaluate(
    _ expression: XPathExpression, at place: XPathPlace
  ) -> (xmlXPathObjectPtr?, [LibXML.Complaint]) {
    // A function may evaluate another expression in this context while one is going on.
    let (node, position, size) = (
      pointer.pointee.node, pointer.pointee.proximityPosition, pointer.pointee.contextSize
    )
    defer {
      pointer.pointee.node = node
      pointer.pointee.proximityPosition = position
      pointer.pointee.contextSize = size
    }
    pointer.pointee.node = place.node.pointer
    pointer.pointee.proximityPosition = Int32(clamping: place.position)
    pointer.pointee.contextSize = Int32(clamping: place.count)
    return LibXML.listening { xmlXPathCompiledEval(expression.pointer, pointer) }
  }

  /// The one C function behind all registered names: finds the closure by the name libxml2 is calling.
  private static let callFunction: xmlXPathFunction = { call, count in
    guard let call, let context = call.pointee.context, let user = context.pointee.userData else { return }
    let owner = Unmanaged<XPathContext>.fromOpaque(user).takeUnretainedValue()
    let name = context.pointee.function.map { String(cString: $0) } ?? ""
    owner.call(name, with: owner.arguments(Int(count), of: call), answering: call)
  }

  private func arguments(_ count: Int, of call: xmlXPathParserContextPtr) -> [XPathValue] {
    var values: [XPathValue] = []
    for _ in 0..<count {
      guard let object = aplis_xml_pop(call) else { break }
      values.append(XPathValue(object, in: document))
      xmlXPathFreeObject(object)
    }
    return values.reversed()
  }

  private func call(_ name: String, with values: [XPathValue], answering call: xmlXPathParserContextPtr) {
    // A compiled expression remembers that it found a function, even if this context has none of that name.
    guard let function = functions[name] else {
      return xmlXPathErr(call, Int32(XPATH_UNKNOWN_FUNC_ERROR.rawValue))
    }
    do {
      let answer = XMLCharacters.allowed(try function(values))
      aplis_xml_push(call, LibXML.allocated(xmlXPathNewString(answer)))
    } catch {
      thrown = error
      xmlXPathErr(call, Int32(XPATH_EXPR_ERROR.rawValue))
    }
  }
}
