import JSONSupport
import QualityModel

/// A value of a JSON file among the templates that knows where it stands.
///
/// ```swift
/// let root = try TemplateNode.root(of: bytes, file: "labels.json", else: .labelsUnreadable)
/// let titles = try root.list("labels").map { try $0.words("title") }
/// ```
struct TemplateNode {
  let node: JSONNode
  private let document: JSONDocument
  private let file: String
  private let identifier: Refusal.ID

  /// The whole of a file.
  /// - Parameters:
  ///   - file: its name, as it is shown
  ///   - identifier: what is thrown where the file is not as its reader expects
  static func root(of bytes: [UInt8], file: String, else identifier: Refusal.ID) throws -> TemplateNode {
    do {
      let document = try JSONDocument(bytes)
      return TemplateNode(node: document.root, document: document, file: file, identifier: identifier)
    } catch {
      let line = JSONLines(bytes).place(of: error.offset).line
      throw Refusal(.data, identifier, at: Refusal.Place(file: file, line: line))
    }
  }

  /// What is thrown for a value that is none.
  var refusal: Refusal {
    Refusal(.data, identifier, at: Refusal.Place(file: file, line: document.place(of: node.offset).line))
  }

  private func other(_ node: JSONNode) -> TemplateNode {
    TemplateNode(node: node, document: document, file: file, identifier: identifier)
  }

  func optional(_ name: String) throws -> TemplateNode? {
    guard let members = node.members else { throw refusal }
    return members.first { $0.name == name }.map { other($0.node) }
  }

  func member(_ name: String) throws -> TemplateNode {
    guard let found = try optional(name) else { throw refusal }
    return found
  }

  /// The items of a list; none if the member is not there.
  func list(_ name: String) throws -> [TemplateNode] {
    guard let found = try optional(name) else { return [] }
    guard let items = found.node.array else { throw found.refusal }
    return items.map(other)
  }

  func text() throws -> String {
    guard let text = node.text else { throw refusal }
    return text
  }

  func integer() throws -> Int {
    guard let integer = node.integer else { throw refusal }
    return integer
  }

  /// A text in several languages.
  func words(_ name: String) throws -> LocalText { try member(name).words() }

  /// The same of the value itself.
  func words() throws -> LocalText {
    guard let members = node.members else { throw refusal }
    return LocalText(Dictionary(try members.map { ($0.name, try other($0.node).text()) }) { first, _ in first })
  }
}
