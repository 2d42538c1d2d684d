import JSONSupport
import QualityModel

/// Reads the entries of a catalogue.
struct CriterionDecoder {
  let findings: CatalogueFindings
  /// How sure titles are where the entries do not say it.
  let titleCertainty: [String: Certainty]
  /// Where each number stands first.
  private(set) var places: [String: Refusal.Place] = [:]
  /// Where each panel is named.
  private(set) var panelPlaces: [(panel: String, offset: Int)] = []
  private(set) var replacements: [(id: CriterionID, offset: Int)] = []

  init(_ findings: CatalogueFindings, titleCertainty: [String: Certainty]) {
    self.findings = findings
    self.titleCertainty = titleCertainty
  }

  static let names = [
    "number", "kind", "certainty", "title", "titleCertainty", "explanation", "explanationCertainty", "scoredBy",
    "typicalEvidence", "services", "accommodation", "clientGroups", "documented", "source", "note", "replacedBy",
    "change",
    "under", "children",
  ]

  mutating func criteria(_ nodes: [JSONNode]) -> [Criterion] {
    var criteria: [Criterion] = []
    for node in nodes { if let criterion = criterion(node) { criteria.append(criterion) } }
    return criteria
  }

  private mutating func criterion(_ node: JSONNode) -> Criterion? {
    guard let object = CatalogueObject(node, CriterionDecoder.names, findings) else { return nil }
    let head = head(object)
    let children = criteria(object.list("children"))
    guard var criterion = head else { return nil }
    criterion.children = children
    readTexts(object, into: &criterion)
    readScope(object, into: &criterion)
    return criterion
  }

  /// What every entry must have.
  private mutating func head(_ object: CatalogueObject) -> Criterion? {
    let number = object.required("number").flatMap { readNumber($0, object) }
    let kind = object.required("kind").flatMap { object.word(of: $0, CriterionKind.self) }
    let certainty = object.required("certainty").flatMap { object.word(of: $0, Certainty.self) }
    let title = object.required("title").map { object.localText(of: $0) }
    guard let number, let kind, let certainty, let title else { return nil }
    return Criterion(number: number, kind: kind, certainty: certainty, title: title)
  }

  private mutating func readNumber(_ node: JSONNode, _ object: CatalogueObject) -> String? {
    guard let number = object.text(of: node) else { return nil }
    guard CriterionID.isNumber(number) else {
      findings.add(.criteriaBadNumber, ["number": .text(number)], at: node.offset)
      return nil
    }
    let place = findings.place(of: node.offset)
    if let first = places[number] {
      findings.add(.criteriaDoubleNumber, ["number": .text(number), "line": .count(first.line ?? 0)], at: node.offset)
    } else {
      places[number] = place
    }
    return number
  }

  private func readTexts(_ object: CatalogueObject, into criterion: inout Criterion) {
    criterion.titleCertainty = titleCertainty.merging(certainties(object, "titleCertainty")) { $1 }
    criterion.explanation = object.localText("explanation")
    criterion.explanationCertainty = object.word("explanationCertainty", Certainty.self) ?? .own
    criterion.typicalEvidence = object.list("typicalEvidence").map { object.localText(of: $0) }
    criterion.note = object.localText("note")
    criterion.source = object.source("source")
  }

  private mutating func readScope(_ object: CatalogueObject, into criterion: inout Criterion) {
    for node in object.list("scoredBy") {
      guard let panel = object.text(of: node) else { continue }
      criterion.scoredBy.append(panel)
      panelPlaces.append((panel, node.offset))
    }
    criterion.services = object.list("services").compactMap { object.word(of: $0, Service.Kind.self) }
    criterion.accommodation = object.word("accommodation", Service.Accommodation.self)
    criterion.clientGroups = object.list("clientGroups").compactMap { object.word(of: $0, ClientGroup.self) }
    criterion.documented = object.word("documented", DocumentedInformation.self)
    criterion.change = object.word("change", CriterionChange.self)
    criterion.under = object.text("under")
    criterion.replacedBy = replacement(object)
  }

  private mutating func replacement(_ object: CatalogueObject) -> CriterionID? {
    guard let node = object["replacedBy"], let text = object.text(of: node) else { return nil }
    guard let id = CriterionID(text) else {
      findings.add(.criteriaNoCitation, ["value": .text(text)], at: node.offset)
      return nil
    }
    replacements.append((id, node.offset))
    return id
  }

  private func certainties(_ object: CatalogueObject, _ name: String) -> [String: Certainty] {
    CriterionDecoder.certainties(object[name], object)
  }

  /// `{"lv": "own"}`.
  static func certainties(_ node: JSONNode?, _ object: CatalogueObject) -> [String: Certainty] {
    guard let node else { return [:] }
    guard let members = node.members else {
      object.findings.add(.criteriaWrongType, ["expected": "object"], at: node.offset)
      return [:]
    }
    var certainties: [String: Certainty] = [:]
    for member in members {
      if !CatalogueObject.isLanguage(member.name) {
        object.findings.add(.criteriaUnknownLanguage, ["value": .text(member.name)], at: member.offset)
      } else if let word = object.word(of: member.node, Certainty.self) {
        certainties[member.name] = word
      }
    }
    return certainties
  }
}

extension Refusal.ID {
  static let criteriaBadNumber = Refusal.ID("criteria.bad-number")
  static let criteriaDoubleNumber = Refusal.ID("criteria.double-number")
  static let criteriaNoCitation = Refusal.ID("criteria.no-citation")
}
