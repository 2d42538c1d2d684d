/// Where in a template something stands, for errors.
struct TemplatePlace {
  let file: String
  let line: Int
  let attribute: String?
  let expression: String?

  init(file: String, line: Int, attribute: String? = nil, expression: String? = nil) {
    self.file = file
    self.line = line
    self.attribute = attribute
    self.expression = expression
  }

  /// The same place, at one of the element's attributes.
  func at(_ attribute: String, _ expression: String) -> TemplatePlace {
    TemplatePlace(file: file, line: line, attribute: attribute, expression: expression)
  }
}
