import XMLSupport

/// An element of a template, ready to be rendered: all expressions compiled, all files included.
final class TemplateElement {
  /// Which nodes the element is rendered for.
  enum Scope {
    case here
    case each(TemplateExpression)
    case first(TemplateExpression)
  }

  enum Value {
    case fixed(String)
    case expression(TemplateExpression)
    case label(TemplateLabel)
  }

  struct Attribute {
    let name: String
    let value: Value
  }

  enum Content {
    case nodes([TemplateNode])
    case value(Value)
    case drawing(String, TemplatePlace)
  }

  let name: String
  let scope: Scope
  let condition: TemplateExpression?
  let attributes: [Attribute]
  let content: Content
  /// Only the content is rendered.
  let isUnwrapped: Bool

  init(
    name: String, scope: Scope, condition: TemplateExpression?, attributes: [Attribute], content: Content,
    isUnwrapped: Bool
  ) {
    self.name = name
    self.scope = scope
    self.condition = condition
    self.attributes = attributes
    self.content = content
    self.isUnwrapped = isUnwrapped
  }
}
