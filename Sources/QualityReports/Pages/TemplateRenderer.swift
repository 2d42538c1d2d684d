import XMLSupport

/// Renders one page from one report document.
struct TemplateRenderer {
  private let context: XPathContext
  private let labels: PageTemplate.Labels
  private let drawings: [String: PageTemplate.Drawing]
  private var writer = PageWriter()

  init(
    _ document: XMLDocument, functions: [String: XPathFunction], labels: @escaping PageTemplate.Labels,
    drawings: [String: PageTemplate.Drawing]
  ) {
    let label: XPathFunction = { values in
      let key = values.first?.text ?? ""
      guard let text = labels(key) else { throw UnknownLabel(key: key) }
      return text
    }
    context = XPathContext(document, functions: functions.merging(["label": label]) { own, _ in own })
    self.labels = labels
    self.drawings = drawings
  }

  /// - Throws: ``TemplateError``.
  consuming func page(_ root: TemplateElement) throws -> [UInt8] {
    try render(root, lead: "", at: XPathPlace(context.document.root))
    return writer.finished()
  }

  // MARK: Elements

  private mutating func render(_ element: TemplateElement, lead: String, at place: XPathPlace) throws {
    for place in try places(for: element.scope, at: place) where try holds(element.condition, at: place) {
      if case .drawing(let name, let source) = element.content {
        guard let drawing = try draw(name, at: place, source: source) else { continue }
        try wrap(element, lead: lead, at: place) { $0.write(drawing) }
      } else {
        try wrap(element, lead: lead, at: place) { try $0.renderContent(of: element, at: place) }
      }
    }
  }

  private func places(for scope: TemplateElement.Scope, at place: XPathPlace) throws -> [XPathPlace] {
    switch scope {
    case .here: return [place]
    case .first(let expression): return try nodes(of: expression, at: place).prefix(1).map { XPathPlace($0) }
    case .each(let expression):
      let nodes = try nodes(of: expression, at: place)
      return nodes.enumerated().map { XPathPlace($1, position: $0 + 1, of: nodes.count) }
    }
  }

  private mutating func wrap(
    _ element: TemplateElement, lead: String, at place: XPathPlace,
    content: (inout TemplateRenderer) throws -> Void
  ) throws {
    writer.text(lead)
    if element.isUnwrapped { return try content(&self) }
    writer.open(element.name)
    for attribute in element.attributes { try write(attribute, at: place) }
    try content(&self)
    writer.close()
  }

  private mutating func renderContent(of element: TemplateElement, at place: XPathPlace) throws {
    switch element.content {
    case .value(let value): writer.text(try text(of: value, at: place))
    case .nodes(let nodes):
      for node in nodes {
        switch node {
        case .text(let text): writer.text(text)
        case .element(let child, let lead): try render(child, lead: lead, at: place)
        }
      }
    case .drawing: break
    }
  }

  /// What a template's author wrote stays; what comes from the report is checked and may be left out.
  private mutating func write(_ attribute: TemplateElement.Attribute, at place: XPathPlace) throws {
    if case .fixed(let value) = attribute.value { return writer.attribute(attribute.name, value) }
    let value = try text(of: attribute.value, at: place)
    guard !value.isEmpty, let checked = AttributeGuard.checked(value, for: attribute.name) else { return }
    writer.attribute(attribute.name, checked)
  }

  // MARK: Values

  private func text(of value: TemplateElement.Value, at place: XPathPlace) throws -> String {
    switch value {
    case .fixed(let text): text
    case .expression(let expression): try string(of: expression, at: place)
    case .label(let label): try text(of: label, at: place)
    }
  }

  private func text(of label: TemplateLabel, at place: XPathPlace) throws -> String {
    var key = ""
    for part in label.parts {
      switch part {
      case .fixed(let text): key += text
      case .expression(let expression): key += try string(of: expression, at: place)
      }
    }
    guard let text = labels(key) else { throw UnknownLabel(key: key).error(at: label.place) }
    return text
  }

  private func holds(_ condition: TemplateExpression?, at place: XPathPlace) throws -> Bool {
    guard let condition else { return true }
    return try explaining(condition) { try $0.boolean(at: place, in: context) }
  }

  private func string(of expression: TemplateExpression, at place: XPathPlace) throws -> String {
    try explaining(expression) { try $0.string(at: place, in: context) }
  }

  private func nodes(of expression: TemplateExpression, at place: XPathPlace) throws -> [XMLNode] {
    try explaining(expression) { try $0.nodes(at: place, in: context) }
  }

  /// Tells where in the template an evaluation failed.
  private func explaining<Result>(
    _ expression: TemplateExpression, _ evaluate: (XPathExpression) throws -> Result
  ) throws -> Result {
    do {
      return try evaluate(expression.compiled)
    } catch let error as XMLError {
      throw TemplateExpression.error(error, at: expression.place)
    } catch let error as UnknownLabel {
      throw error.error(at: expression.place)
    } catch {
      throw TemplateError(
        "template.function", at: expression.place, reason: "a function failed: \(error)",
        nextStep: "check what the expression hands to the function")
    }
  }

  // MARK: Drawings

  private func draw(_ name: String, at place: XPathPlace, source: TemplatePlace) throws -> XMLElement? {
    guard let drawing = drawings[name] else {
      let question = TemplateError.question(for: name, among: drawings.keys)
      throw TemplateError(
        "template.drawing", at: source, reason: "unknown drawing '\(name)'.\(question)",
        nextStep: "use one of: \(drawings.keys.sorted().joined(separator: ", "))")
    }
    do {
      return try drawing(place.node)
    } catch {
      throw TemplateError(
        "template.drawing", at: source, reason: "the drawing '\(name)' failed: \(error)",
        nextStep: "check what the drawing finds at this place of the report")
    }
  }

  private mutating func write(_ drawing: XMLElement) {
    writer.open(drawing.name)
    for (index, attribute) in drawing.attributes.enumerated() {
      // As in a document that is built from a value, the last of two attributes with one name counts.
      if drawing.attributes.dropFirst(index + 1).contains(where: { $0.name == attribute.name }) { continue }
      guard let value = AttributeGuard.checkedInDrawing(attribute.value, for: attribute.name) else {
        continue
      }
      writer.attribute(attribute.name, value)
    }
    for part in drawing.content {
      switch part {
      case .text(let text): writer.text(text)
      case .element(let child): write(child)
      }
    }
    writer.close()
  }
}
