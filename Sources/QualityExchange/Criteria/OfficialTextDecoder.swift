import JSONSupport
import QualityModel

/// Reads the entries of a provider's own copy.
struct OfficialTextDecoder {
  let findings: CatalogueFindings
  /// The language of texts that do not name theirs.
  let standard: CriterionText.Language

  /// The text of one entry in one language.
  struct Text {
    let number: String
    let language: CriterionText.Language
    var title: String?
    var text: String?
    let parent: String?
    let order: Int?
    let source: String?
    /// What does not depend on the language, with the first of them.
    var kind: CriterionKind?
    var scoredBy: [String] = []
    let place: Refusal.Place
  }

  private static let names = ["number", "title", "text", "parent", "order", "source", "kind", "scoredBy", "children"]

  func texts(_ root: JSONNode) -> [Text] {
    if let items = root.array { return items.flatMap { texts($0, under: nil) } }
    if let criteria = root.members?.first(where: { $0.name == "criteria" })?.node, let items = criteria.array {
      return items.flatMap { texts($0, under: nil) }
    }
    findings.add(.criteriaNoTexts, at: root.offset)
    return []
  }

  private func texts(_ node: JSONNode, under parent: String?) -> [Text] {
    guard let object = CatalogueObject(node, OfficialTextDecoder.names, findings) else { return [] }
    let number = object.required("number").flatMap { readNumber($0, object) }
    let below = object.list("children").flatMap { texts($0, under: number ?? parent) }
    guard let number else { return below }
    return own(object, number, parent) + below
  }

  /// A number may be written as a JSON number: `7` or `1.2`.
  private func readNumber(_ node: JSONNode, _ object: CatalogueObject) -> String? {
    if case .number(let digits) = node.value { return digits }
    guard let text = object.text(of: node) else { return nil }
    guard CriterionID.isNumber(text) else {
      findings.add(.criteriaBadNumber, ["number": .text(text)], at: node.offset)
      return nil
    }
    return text
  }

  private func own(_ object: CatalogueObject, _ number: String, _ parent: String?) -> [Text] {
    let titles = byLanguage(object["title"], object)
    let texts = byLanguage(object["text"], object)
    let (parent, order, source) = (object.text("parent") ?? parent, object.integer("order"), object.text("source"))
    let languages = CriterionText.Language.allCases.filter { titles[$0] != nil || texts[$0] != nil }
    if languages.isEmpty { findings.add(.criteriaNoText, ["number": .text(number)], at: object.node.offset) }
    let (kind, scoredBy) = (object.word("kind", CriterionKind.self), object.texts("scoredBy"))
    return languages.map { language in
      let isFirst = language == languages.first
      return Text(
        number: number, language: language, title: titles[language], text: texts[language], parent: parent,
        order: order, source: source, kind: isFirst ? kind : nil, scoredBy: isFirst ? scoredBy : [],
        place: findings.place(of: object.node.offset))
    }
  }

  private func byLanguage(_ node: JSONNode?, _ object: CatalogueObject) -> [CriterionText.Language: String] {
    guard let node else { return [:] }
    guard let members = node.members else { return object.text(of: node).map { [standard: $0] } ?? [:] }
    var texts: [CriterionText.Language: String] = [:]
    for member in members {
      guard let language = CriterionText.Language(rawValue: member.name) else {
        findings.add(.criteriaUnknownLanguage, ["value": .text(member.name)], at: member.offset)
        continue
      }
      texts[language] = object.text(of: member.node)
    }
    return texts
  }
}

extension Refusal.ID {
  static let criteriaNoText = Refusal.ID("criteria.no-text")
  static let criteriaNoTexts = Refusal.ID("criteria.no-texts")
}
