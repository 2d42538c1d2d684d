import JSONSupport
import QualityModel

/// Reads the links of a crosswalk.
struct CrosswalkDecoder {
  let findings: CatalogueFindings

  static let names = ["from", "to", "relation", "reason", "source", "ours"]

  func draft(_ root: JSONNode) -> CrosswalkDraft? {
    guard let object = CatalogueObject(root, ["crosswalk", "about", "links"], findings) else { return nil }
    _ = object.requiredText("crosswalk")
    _ = object.localText("about")
    let links = object.required("links") == nil ? [] : object.list("links").compactMap { link($0) }
    return CrosswalkDraft(links: links, findings: findings)
  }

  private func link(_ node: JSONNode) -> (link: CrosswalkLink, from: Int, to: Int)? {
    guard let object = CatalogueObject(node, CrosswalkDecoder.names, findings) else { return nil }
    let from = object.required("from").flatMap { citation($0, object) }
    let to = object.required("to").flatMap { citation($0, object) }
    let relation = object.required("relation").flatMap { object.word(of: $0, CrosswalkRelation.self) }
    let source = object.required("source").flatMap { object.source(of: $0) }
    let isOurs = object.required("ours") == nil ? nil : object.boolean("ours")
    let reason = object.required("reason").map { object.localText(of: $0) }
    guard let from, let to, let relation, let source, let isOurs, let reason, let fromOffset = object["from"]?.offset,
      let toOffset = object["to"]?.offset
    else { return nil }
    let link = CrosswalkLink(from: from, to: to, relation: relation, reason: reason, source: source, isOurs: isOurs)
    return (link, fromOffset, toOffset)
  }

  private func citation(_ node: JSONNode, _ object: CatalogueObject) -> CriterionID? {
    guard let text = object.text(of: node) else { return nil }
    if let id = CriterionID(text) { return id }
    findings.add(.criteriaNoCitation, ["value": .text(text)], at: node.offset)
    return nil
  }
}
