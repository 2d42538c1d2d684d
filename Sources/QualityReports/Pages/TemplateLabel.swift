import XMLSupport

/// A label's key, with parts in braces that come from the report: `choice.severity.{@severity}`.
struct TemplateLabel {
  enum Part {
    case fixed(String)
    case expression(TemplateExpression)
  }

  let parts: [Part]
  let place: TemplatePlace

  /// - Throws: ``TemplateError`` `template.label` for lonely braces, `template.xpath` for what stands inside.
  init(_ key: String, at place: TemplatePlace) throws {
    self.place = place
    var parts: [Part] = []
    var rest = key[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = Self.end(of: rest[brace...].dropFirst()) else {
        throw Self.loneBrace(in: key, at: place)
      }
      parts.append(.fixed(String(rest[..<brace])))
      let source = String(rest[rest.index(after: brace)..<end])
      parts.append(.expression(try TemplateExpression(source, at: place)))
      rest = rest[rest.index(after: end)...]
    }
    parts.append(.fixed(String(rest)))
    self.parts = parts
  }

  /// The closing brace; one inside quotes belongs to the expression.
  private static func end(of text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let letter = text[index]
      if letter == quote {
        quote = nil
      } else if quote == nil {
        if letter == "}" { return index }
        if letter == "'" || letter == "\"" { quote = letter }
      }
    }
    return nil
  }

  private static func loneBrace(in key: String, at place: TemplatePlace) -> TemplateError {
    TemplateError(
      "template.label", at: place, reason: "the key '\(key)' has a brace without its partner",
      nextStep: "write the part that comes from the report between { and }")
  }
}
