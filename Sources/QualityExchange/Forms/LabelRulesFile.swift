import Foundation
import JSONSupport
public import QualityModel

/// Reads the rules of labels and certificates (`Templates/assessment/labels.json`).
public enum LabelRulesFile {
  /// - Parameter path: the file
  /// - Throws: `labels.unreadable`, with the line where it is no such file
  public static func read(_ path: String) throws -> [LabelRule] {
    let name = "Templates/assessment/labels.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(.inputOutput, .labelsUnreadable, at: Refusal.Place(file: name))
    }
    let bytes = Array(data)
    do {
      let document = try JSONDocument(bytes)
      return try Node(document.root, document, name).list("labels").map { try rule($0) }
    } catch let error as JSONError {
      let line = JSONLines(bytes).place(of: error.offset).line
      throw Refusal(.data, .labelsUnreadable, at: Refusal.Place(file: name, line: line))
    }
  }

  private static func rule(_ node: Node) throws -> LabelRule {
    var rule = LabelRule(
      title: try node.words("title"), catalogues: try node.list("catalogues").map { try $0.text() },
      certainty: try node.member("certainty").text().asCertainty(node), source: try node.member("source").text())
    rule.checklist = try node.optional("checklist")?.text()
    rule.sumAtLeast = try node.optional("sumAtLeast")?.integer()
    rule.each = try node.list("each").map { one in
      LabelRule.Minimum(number: try one.member("number").text(), atLeast: try one.member("atLeast").integer())
    }
    rule.validYears = try node.optional("validYears")?.integer()
    rule.progressMonths = try node.list("progressMonths").map { try $0.integer() }
    if let months = try node.optional("applyMonths") {
      let (from, to) = (try months.member("from").integer(), try months.member("to").integer())
      guard from <= to else { throw months.refusal }
      rule.applyMonths = from...to
    }
    return rule
  }

  /// A value of the file that knows where it stands.
  fileprivate struct Node {
    let node: JSONNode
    let document: JSONDocument
    let file: String

    init(_ node: JSONNode, _ document: JSONDocument, _ file: String) {
      self.node = node
      self.document = document
      self.file = file
    }

    var refusal: Refusal {
      Refusal(.data, .labelsUnreadable, at: Refusal.Place(file: file, line: document.place(of: node.offset).line))
    }

    func optional(_ name: String) throws -> Node? {
      guard let members = node.members else { throw refusal }
      return members.first { $0.name == name }.map { Node($0.node, document, file) }
    }

    func member(_ name: String) throws -> Node {
      guard let found = try optional(name) else { throw refusal }
      return found
    }

    /// The items of a list; none if the member is not there.
    func list(_ name: String) throws -> [Node] {
      guard let found = try optional(name) else { return [] }
      guard let items = found.node.array else { throw found.refusal }
      return items.map { Node($0, document, file) }
    }

    func text() throws -> String {
      guard let text = node.text else { throw refusal }
      return text
    }

    func integer() throws -> Int {
      guard let integer = node.integer else { throw refusal }
      return integer
    }

    func words(_ name: String) throws -> LocalText {
      let found = try member(name)
      guard let members = found.node.members else { throw found.refusal }
      return LocalText(
        Dictionary(try members.map { ($0.name, try Node($0.node, document, file).text()) }) { first, _ in first })
    }
  }
}

extension String {
  fileprivate func asCertainty(_ node: LabelRulesFile.Node) throws -> Certainty {
    guard let certainty = Certainty(rawValue: self) else { throw node.refusal }
    return certainty
  }
}

extension Refusal.ID {
  static let labelsUnreadable = Refusal.ID("labels.unreadable")
}
