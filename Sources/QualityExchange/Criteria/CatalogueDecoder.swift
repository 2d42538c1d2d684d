import JSONSupport
package import QualityModel

/// Reads a file of `Criteria/`: a catalogue, a crosswalk, or panels that several catalogues share.
struct CatalogueDecoder {
  let findings: CatalogueFindings

  /// What a file of `Criteria/` holds, told by its first member.
  enum Content {
    case catalogue(CatalogueDraft)
    case crosswalk(CrosswalkDraft)
    case panels([ScoringPanel])
  }

  static let names = [
    "catalogue", "title", "about", "edition", "revised", "status", "isComplete", "isLaw", "sources", "rights",
    "overlays", "titleCertainty", "panels", "criteria",
  ]

  func content(_ root: JSONNode) -> Content? {
    let names = Set((root.members ?? []).map(\.name))
    if names.contains("crosswalk") { return CrosswalkDecoder(findings: findings).draft(root).map { .crosswalk($0) } }
    if names.contains("catalogue") { return draft(root).map { .catalogue($0) } }
    if names.contains("sharedPanels") { return sharedPanels(root).map { .panels($0) } }
    findings.add(.criteriaNoContent, at: root.offset)
    return nil
  }

  private func sharedPanels(_ root: JSONNode) -> [ScoringPanel]? {
    guard let object = CatalogueObject(root, ["sharedPanels"], findings) else { return nil }
    return PanelDecoder(findings: findings).panels(object.list("sharedPanels"))
  }

  private func draft(_ root: JSONNode) -> CatalogueDraft? {
    guard let object = CatalogueObject(root, CatalogueDecoder.names, findings) else { return nil }
    let head = head(object)
    let panels = PanelDecoder(findings: findings).panels(object.list("panels"))
    let titleCertainty = CriterionDecoder.certainties(object["titleCertainty"], object)
    var decoder = CriterionDecoder(findings, titleCertainty: titleCertainty)
    let criteria = object.required("criteria") == nil ? [] : decoder.criteria(object.list("criteria"))
    guard let head else { return nil }
    return CatalogueDraft(
      head: head, panels: panels, criteria: criteria, places: decoder.places, panelPlaces: decoder.panelPlaces,
      replacements: decoder.replacements, overlayOffset: object["overlays"]?.offset, findings: findings)
  }

  private func head(_ object: CatalogueObject) -> CriteriaCatalogue.Head? {
    let key = object.required("catalogue").flatMap { readKey($0, object) }
    let title = object.required("title").map { object.localText(of: $0) }
    let edition = object.requiredUnlessOwn("edition").flatMap { object.text(of: $0) }
    let revised = object.requiredUnlessOwn("revised").flatMap { readDay($0, object) }
    let status = object.requiredUnlessOwn("status").flatMap { object.word(of: $0, CatalogueStatus.self) }
    let isComplete = object.requiredUnlessOwn("isComplete") == nil ? nil : object.boolean("isComplete")
    let sources =
      object.requiredUnlessOwn("sources") == nil ? nil : object.list("sources").compactMap { object.source(of: $0) }
    let about = object.requiredUnlessOwn("about").map { object.localText(of: $0) }
    let rights = object.requiredUnlessOwn("rights").map { object.localText(of: $0) }
    let overlays = object.text("overlays")
    guard let key, let title, findings.isOwn || (edition != nil && revised != nil && status != nil) else { return nil }
    // What an own file leaves out reads as it does in a workspace.
    var head = CriteriaCatalogue.Head(
      key: key, title: title, edition: edition ?? "–", revised: revised ?? .first, status: status ?? .inForce)
    head.about = about ?? LocalText()
    head.isComplete = isComplete ?? findings.isOwn
    head.isLaw = object.boolean("isLaw") ?? false
    head.sources = sources ?? []
    head.rights = rights ?? LocalText()
    head.overlays = overlays
    head.isOwn = findings.isOwn
    return head
  }

  private func readKey(_ node: JSONNode, _ object: CatalogueObject) -> String? {
    guard let key = object.text(of: node) else { return nil }
    guard CriterionID.isCatalogueKey(key) else {
      findings.add(.criteriaBadKey, ["key": .text(key)], at: node.offset)
      return nil
    }
    let name = findings.file.split(separator: "/").last.map(String.init) ?? findings.file
    if !findings.isOwn, name != key + ".json" {
      findings.add(.criteriaFileName, ["key": .text(key), "expected": .text(key + ".json")], at: node.offset)
    }
    return key
  }

  private func readDay(_ node: JSONNode, _ object: CatalogueObject) -> Day? {
    guard let text = object.text(of: node) else { return nil }
    if let day = Day(text) { return day }
    findings.add(.criteriaNoDay, ["value": .text(text)], at: node.offset)
    return nil
  }
}

extension Refusal.ID {
  package static let criteriaBadKey = Refusal.ID("criteria.bad-key")
  static let criteriaFileName = Refusal.ID("criteria.file-name")
  static let criteriaNoContent = Refusal.ID("criteria.no-content")
  static let criteriaNoDay = Refusal.ID("criteria.no-day")
}
