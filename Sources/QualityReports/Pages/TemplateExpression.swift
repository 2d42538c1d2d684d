import XMLSupport

/// A compiled expression that knows where it stands.
struct TemplateExpression {
  let compiled: XPathExpression
  let place: TemplatePlace

  /// - Throws: ``TemplateError`` `template.xpath`.
  init(_ source: String, at place: TemplatePlace) throws {
    do {
      compiled = try XPathExpression(source)
    } catch let error as XMLError {
      throw Self.error(error, at: place)
    }
    self.place = place
  }

  static func error(_ error: XMLError, at place: TemplatePlace) -> TemplateError {
    guard error.identifier != "xml.xpath-costly" else {
      return TemplateError(
        "template.xpath-costly", at: place, reason: error.reason,
        nextStep: "name the way to the nodes: a path that begins with // looks through the whole report each time")
    }
    return TemplateError(
      "template.xpath", at: place, reason: error.reason,
      nextStep: "correct the expression; names come from the report's XML, functions from XPath 1.0")
  }
}
