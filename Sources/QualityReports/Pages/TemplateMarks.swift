import XMLSupport

/// The `data-…` attributes of one element, sorted out, and those that stay.
struct TemplateMarks {
  /// An attribute that takes its value from the report.
  struct Bound {
    let mark: String
    let target: String
    let source: String
    let isLabel: Bool
  }

  private(set) var fixed: [XMLElement.Attribute] = []
  private(set) var bound: [Bound] = []
  /// The marks that stand for themselves, such as `data-each`, with their values.
  private var own: [String: String] = [:]
  private let element: String
  private let place: TemplatePlace

  static let scopeMarks = ["data-each", "data-with"]
  static let contentMarks = ["data-text", "data-label", "data-include", "data-include-text", "data-draw"]
  private static let known = scopeMarks + contentMarks + ["data-if", "data-sample", "data-unwrap"]
  private static let prefixes = ["data-attr-", "data-label-"]

  /// - Throws: ``TemplateError`` `template.attribute` for an unknown mark, and for one in a wrong place.
  init(of node: XMLNode, at place: TemplatePlace) throws {
    element = node.name
    self.place = place
    fixed = node.namespaces
    for attribute in node.attributes { try sort(attribute) }
    try refuseRivals()
    try refuseImpossibleContent()
    try refuseDangers()
  }

  var isSample: Bool { own["data-sample"] != nil }
  var isUnwrapped: Bool { own["data-unwrap"] != nil }

  subscript(mark: String) -> String? { own[mark] }

  /// The one mark that fills the element.
  var content: (mark: String, value: String)? {
    Self.contentMarks.lazy.compactMap { mark in own[mark].map { (mark, $0) } }.first
  }

  /// The root has to be there exactly once.
  func refuseAtRoot() throws {
    for mark in Self.scopeMarks + ["data-if", "data-sample", "data-unwrap"] where own[mark] != nil {
      throw refusal(mark, "'\(mark)' cannot stand at the outermost element", "move it to an element inside")
    }
    if own["data-draw"] != nil {
      throw refusal("data-draw", "a page is not one drawing", "put 'data-draw' on an element inside")
    }
  }

  private mutating func sort(_ attribute: XMLElement.Attribute) throws {
    let name = attribute.name
    if !name.hasPrefix("data-") || name.hasPrefix("data-x-") {
      fixed.append(attribute)
    } else if Self.known.contains(name) {
      own[name] = attribute.value
    } else if let prefix = Self.prefixes.first(where: name.hasPrefix), name.count > prefix.count {
      let target = String(name.dropFirst(prefix.count))
      let isLabel = prefix == "data-label-"
      bound.append(Bound(mark: name, target: target, source: attribute.value, isLabel: isLabel))
    } else {
      throw unknown(name, attribute.value)
    }
  }

  private func unknown(_ name: String, _ value: String) -> TemplateError {
    let tail = name.split(separator: "-", maxSplits: 2).dropFirst(2).first.map(String.init)
    let bound = tail.map { tail in Self.prefixes.map { $0 + tail } } ?? Self.prefixes.map { $0 + "…" }
    let question = TemplateError.question(for: name, among: Self.known + bound)
    return TemplateError(
      "template.attribute", at: place.at(name, value), reason: "unknown attribute '\(name)'.\(question)",
      nextStep: "correct the name; an attribute of your own begins with 'data-x-'")
  }

  private func refuseRivals() throws {
    for rivals in [Self.scopeMarks, Self.contentMarks] {
      let present = rivals.filter { own[$0] != nil }
      if present.count > 1 {
        throw refusal(
          present[1], "'\(present[0])' and '\(present[1])' exclude each other", "keep one of them")
      }
    }
    for (index, one) in bound.enumerated() {
      if let other = bound[..<index].first(where: { $0.target == one.target }) {
        throw refusal(
          one.mark, "'\(other.mark)' and '\(one.mark)' set the same attribute", "keep one of them")
      }
    }
  }

  private func refuseImpossibleContent() throws {
    guard let mark = content?.mark else { return }
    if PageWriter.voidElements.contains(element) {
      throw refusal(mark, "the element '\(element)' has no content", "use 'data-attr-…' or another element")
    }
    if mark == "data-include-text", !PageWriter.rawElements.contains(element) {
      throw refusal(
        mark, "'data-include-text' fills a 'style' or 'script' element only", "put it on one of them")
    }
  }

  /// A template must not be able to make code out of the report's texts.
  private func refuseDangers() throws {
    if AttributeGuard.closedElements.contains(Self.local(element)) {
      let taking =
        bound.map(\.mark) + Self.contentMarks.filter { own[$0] != nil && $0 != "data-include-text" }
      if let mark = taking.first {
        throw refusal(mark, "the element '\(element)' takes nothing from the report", "remove '\(mark)'")
      }
    }
    if let one = bound.first(where: { AttributeGuard.isClosed($0.target) }) {
      let reason = "the attribute '\(one.target)' is never filled from the report"
      throw refusal(one.mark, reason, "remove '\(one.mark)'")
    }
  }

  private func refusal(_ mark: String, _ reason: String, _ nextStep: String) -> TemplateError {
    let value = own[mark] ?? bound.first { $0.mark == mark }?.source ?? ""
    return TemplateError("template.attribute", at: place.at(mark, value), reason: reason, nextStep: nextStep)
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map { $0.lowercased() } ?? name
  }
}
