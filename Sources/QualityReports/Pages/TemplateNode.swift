/// What stands inside an element of a template.
enum TemplateNode {
  case text(String)
  /// An element with the line break and indentation before it, which come and go with it.
  case element(TemplateElement, lead: String)
}
