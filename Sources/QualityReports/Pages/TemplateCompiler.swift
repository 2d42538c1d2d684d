import XMLSupport

/// Turns template files into elements ready to be rendered. Every mistake a template can have is found here,
/// except those that depend on the report.
final class TemplateCompiler {
  private let folder: TemplateFolder
  private var documents: [String: XMLDocument] = [:]
  private var parts: [TemplateReference: [TemplateNode]] = [:]

  init(_ folder: TemplateFolder) {
    self.folder = folder
  }

  /// - Throws: ``TemplateError``.
  func page(_ file: String) throws -> TemplateElement {
    let root = try document(file).root
    try TemplateMarks(of: root, at: TemplatePlace(file: file, line: root.line)).refuseAtRoot()
    let route = [TemplateReference(file: file, id: nil)]
    guard let element = try compile(root, on: route) else {
      preconditionFailure("a root that is a sample was refused")
    }
    return element
  }

  // MARK: Elements

  /// - Returns: `nil` for an element that only fills the sample page.
  private func compile(_ node: XMLNode, on route: [TemplateReference]) throws -> TemplateElement? {
    let place = TemplatePlace(file: route.last?.file ?? "", line: node.line)
    let marks = try TemplateMarks(of: node, at: place)
    if marks.isSample { return nil }
    return TemplateElement(
      name: node.name, scope: try scope(marks, at: place),
      condition: try expression("data-if", of: marks, at: place),
      attributes: try attributes(marks, at: place),
      content: try content(of: node, marks, at: place, on: route),
      isUnwrapped: marks.isUnwrapped)
  }

  private func scope(_ marks: TemplateMarks, at place: TemplatePlace) throws -> TemplateElement.Scope {
    if let each = try expression("data-each", of: marks, at: place) { return .each(each) }
    if let with = try expression("data-with", of: marks, at: place) { return .first(with) }
    return .here
  }

  private func expression(
    _ mark: String, of marks: TemplateMarks, at place: TemplatePlace
  ) throws -> TemplateExpression? {
    try marks[mark].map { try TemplateExpression($0, at: place.at(mark, $0)) }
  }

  /// The fixed attributes in their order, each replaced by the bound one of its name; the other bound ones
  /// after them.
  private func attributes(
    _ marks: TemplateMarks, at place: TemplatePlace
  ) throws -> [TemplateElement.Attribute] {
    var bound = try marks.bound.map { one in
      let value = try value(one.source, isLabel: one.isLabel, at: place.at(one.mark, one.source))
      return TemplateElement.Attribute(name: one.target, value: value)
    }
    let fixed = marks.fixed.map { attribute in
      if let index = bound.firstIndex(where: { $0.name == attribute.name }) { return bound.remove(at: index) }
      return TemplateElement.Attribute(name: attribute.name, value: .fixed(attribute.value))
    }
    return fixed + bound
  }

  private func value(
    _ source: String, isLabel: Bool, at place: TemplatePlace
  ) throws -> TemplateElement.Value {
    isLabel
      ? .label(try TemplateLabel(source, at: place)) : .expression(try TemplateExpression(source, at: place))
  }

  // MARK: Content

  private func content(
    of node: XMLNode, _ marks: TemplateMarks, at place: TemplatePlace, on route: [TemplateReference]
  ) throws -> TemplateElement.Content {
    guard let (mark, value) = marks.content else {
      return .nodes(try ownContent(of: node, at: place, on: route))
    }
    let place = place.at(mark, value)
    return switch mark {
    case "data-text": .value(.expression(try TemplateExpression(value, at: place)))
    case "data-label": .value(.label(try TemplateLabel(value, at: place)))
    case "data-include": .nodes(try included(value, at: place, on: route))
    case "data-include-text": .nodes([.text(try includedText(value, at: place))])
    default: .drawing(value, place)
    }
  }

  private func ownContent(
    of node: XMLNode, at place: TemplatePlace, on route: [TemplateReference]
  ) throws -> [TemplateNode] {
    let children = node.children
    if PageWriter.voidElements.contains(node.name), !children.isEmpty {
      throw TemplateError(
        "template.malformed", at: place, reason: "the element '\(node.name)' cannot have content",
        nextStep: "write it as <\(node.name) />")
    }
    if PageWriter.rawElements.contains(node.name) { try refuseMarkup(in: children, of: node, at: place) }
    return try compile(children, on: route)
  }

  /// Text is kept as it stands; a line break with indentation before an element joins the element.
  private func compile(_ children: [XMLNode], on route: [TemplateReference]) throws -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var lead = ""
    for child in children {
      switch child.kind {
      case .text where child.text.allSatisfy(\.isWhitespace) && child.text.contains("\n"):
        lead = child.text
      case .text:
        nodes.append(.text(lead + child.text))
        lead = ""
      case .element:
        if let element = try compile(child, on: route) { nodes.append(.element(element, lead: lead)) }
        lead = ""
      case .attribute, .other: break
      }
    }
    return lead.isEmpty ? nodes : nodes + [.text(lead)]
  }

  private func refuseMarkup(in children: [XMLNode], of node: XMLNode, at place: TemplatePlace) throws {
    guard children.allSatisfy({ $0.kind == .text }) else {
      throw TemplateError(
        "template.style", at: place, reason: "the element '\(node.name)' may contain text only",
        nextStep: "remove elements and comments <!-- … --> from it")
    }
    let text = children.map(\.text).joined()
    guard let sign = PageWriter.forbiddenInRawElements.first(where: text.contains) else { return }
    throw styleError(sign, at: place)
  }

  private func styleError(_ sign: String, at place: TemplatePlace) -> TemplateError {
    TemplateError(
      "template.style", at: place,
      reason: "'\(sign == "\r" ? "&#13;" : sign)' cannot be written inside an HTML page",
      nextStep: "write it another way, for example \\3C for < and \\26 for & in a style sheet's texts")
  }

  // MARK: Includes

  private func included(
    _ value: String, at place: TemplatePlace, on route: [TemplateReference]
  ) throws -> [TemplateNode] {
    let reference = TemplateReference(value, from: place.file)
    if route.contains(reference) {
      let chain = (route + [reference]).map(\.description).joined(separator: " → ")
      throw TemplateError(
        "template.include-loop", at: place, reason: "'\(reference)' includes itself: \(chain)",
        nextStep: "remove one of these includes")
    }
    if let known = parts[reference] { return known }
    let nodes = try part(reference, at: place, on: route + [reference])
    parts[reference] = nodes
    return nodes
  }

  private func part(
    _ reference: TemplateReference, at place: TemplatePlace, on route: [TemplateReference]
  ) throws -> [TemplateNode] {
    let root = try document(reference.file, includedAt: place).root
    guard let id = reference.id else { return try wholeFile(root, on: route) }
    guard let node = Self.element(withID: id, in: root) else {
      let question = TemplateError.question(for: id, among: Self.ids(in: root))
      throw TemplateError(
        "template.include-missing", at: place,
        reason: "'\(reference.file)' has no element with id '\(id)'.\(question)",
        nextStep: "correct the id, or give it to an element of '\(reference.file)'")
    }
    return try compile(node, on: route).map { [.element($0.withoutFixedID(), lead: "")] } ?? []
  }

  /// Of a whole page the content of its `body`; of anything else all of it.
  private func wholeFile(_ root: XMLNode, on route: [TemplateReference]) throws -> [TemplateNode] {
    guard root.name == "html" else {
      return try compile(root, on: route).map { [.element($0, lead: "")] } ?? []
    }
    return try root.elements.first { $0.name == "body" }.map { try compile($0.children, on: route) } ?? []
  }

  private func includedText(_ file: String, at place: TemplatePlace) throws -> String {
    guard let bytes = folder.read(file) else { throw missing(file, at: place) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TemplateError(
        "template.style", at: place, reason: "'\(file)' is not UTF-8 text", nextStep: "save it as UTF-8")
    }
    let lines = text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
    if !PageWriter.mayStandInRawElement(lines) { try refuseLine(of: lines, in: file) }
    return lines
  }

  /// Names the first line with a sign that must not stand there.
  private func refuseLine(of text: String, in file: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let sign = PageWriter.forbiddenInRawElements.first(where: line.contains) else { continue }
      throw styleError(sign, at: TemplatePlace(file: file, line: index + 1))
    }
  }

  // MARK: Files

  private func document(_ file: String, includedAt place: TemplatePlace? = nil) throws -> XMLDocument {
    if let known = documents[file] { return known }
    guard let bytes = folder.read(file) else { throw missing(file, at: place) }
    do {
      let document = try XMLDocument(parsing: bytes, name: file, allowsHTMLDoctype: true)
      documents[file] = document
      return document
    } catch let error as XMLError {
      throw Self.malformed(error)
    }
  }

  private func missing(_ file: String, at place: TemplatePlace?) -> TemplateError {
    let question = TemplateError.question(for: file, among: folder.names)
    return TemplateError(
      place == nil ? "template.missing" : "template.include-missing",
      at: place ?? TemplatePlace(file: file, line: 0),
      reason: "there is no readable file '\(file)' in the template folder.\(question)",
      nextStep: "correct the name, or put the file there; folders in the name are not allowed")
  }

  private static func malformed(_ error: XMLError) -> TemplateError {
    let nextStep =
      switch error.identifier {
      case "xml.doctype": "write <!DOCTYPE html> or nothing"
      case "xml.encoding": "save the file as UTF-8"
      case _ where error.reason.hasPrefix("Entity "):
        "write the character itself or its number, &#160; for &nbsp;"
      default: "correct the file there: every element is closed, every attribute quoted, & written &amp;"
      }
    let place = TemplatePlace(file: error.file, line: error.line)
    return TemplateError("template.malformed", at: place, reason: error.reason, nextStep: nextStep)
  }

  private static func element(withID id: String, in node: XMLNode) -> XMLNode? {
    node["id"] == id ? node : node.elements.lazy.compactMap { element(withID: id, in: $0) }.first
  }

  private static func ids(in node: XMLNode) -> [String] {
    (node["id"].map { [$0] } ?? []) + node.elements.flatMap(ids)
  }
}

extension TemplateElement {
  /// The id is the address of a part. In a page, where the part may come many times, it would not be unique.
  fileprivate func withoutFixedID() -> TemplateElement {
    let kept = attributes.filter { attribute in
      if attribute.name == "id", case .fixed = attribute.value { false } else { true }
    }
    return TemplateElement(
      name: name, scope: scope, condition: condition, attributes: kept, content: content,
      isUnwrapped: isUnwrapped)
  }
}
