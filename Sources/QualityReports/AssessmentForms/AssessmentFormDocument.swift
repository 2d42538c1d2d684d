import QualityModel
import XMLSupport

/// Writes an assessor's form as the XML document from which its page is made; the texts are in one language.
struct AssessmentFormDocument {
  let form: AssessmentForm
  let language: Organisation.Language
  /// What the page may do, as a Content Security Policy.
  let policy: String

  private let asked: Set<String>

  init(form: AssessmentForm, language: Organisation.Language, policy: String) {
    self.form = form
    self.language = language
    self.policy = policy
    asked = Set(form.items.map(\.scored.criterion.number))
  }

  var root: XMLElement {
    let identity = form.identity
    var root = XMLElement(
      "assessmentForm",
      [
        "version": "1", "language": language.rawValue, "policy": policy, "form": FormIdentity.format,
        "assessment": identity.assessment, "assessor": identity.assessor, "assessorName": form.assessorName,
        "catalogue": identity.catalogue, "edition": identity.edition, "criteria": identity.criteria,
        "seal": identity.seal, "file": identity.fileName, "title": form.title.marked(in: language), "scope": form.scope,
        "service": form.service, "sample": form.isSample ? "true" : nil,
      ])
    root.append(form.panels.map(panel))
    root.append(groups)
    return root
  }

  /// The criteria under the headings of the catalogue.
  private var groups: [XMLElement] {
    var groups: [XMLElement] = []
    var (number, items): (String?, [AssessmentForm.Item]) = (nil, [])
    for item in form.items {
      if !items.isEmpty, item.group?.number != number {
        groups.append(group(items))
        items = []
      }
      number = item.group?.number
      items.append(item)
    }
    return items.isEmpty ? groups : groups + [group(items)]
  }

  private func group(_ items: [AssessmentForm.Item]) -> XMLElement {
    let heading = items.first?.group
    return XMLElement(
      "group",
      [
        "number": heading?.number, "title": heading?.title.marked(in: language),
        "unconfirmed": heading?.leastCertain(in: language) == .unconfirmed ? "true" : nil,
      ], items.map(criterion))
  }

  private func criterion(_ item: AssessmentForm.Item) -> XMLElement {
    let criterion = item.scored.criterion
    var element = XMLElement(
      "criterion",
      [
        "number": criterion.number, "title": criterion.title.marked(in: language), "panel": item.scored.panel.key,
        "explanation": criterion.explanation.isEmpty ? nil : criterion.explanation.marked(in: language),
        "unconfirmed": criterion.leastCertain(in: language) == .unconfirmed ? "true" : nil,
      ])
    element.append(
      criterion.official.filter { $0.language == language.rawValue }.compactMap(\.text).map { text in
        XMLElement("official", ["text": text])
      })
    // What stands under it and is not scored by itself says what is meant.
    element.append(
      criterion.children.filter { !asked.contains($0.number) }.map { part in
        XMLElement(
          "part",
          [
            "text": part.title.marked(in: language),
            "unconfirmed": part.leastCertain(in: language) == .unconfirmed ? "true" : nil,
          ])
      })
    element.append(criterion.typicalEvidence.map { XMLElement("typical", ["text": $0.marked(in: language)]) })
    element.append(item.evidence.own.map { evidence($0, through: nil) })
    element.append(item.evidence.linked.map { evidence($0.evidence, through: $0) })
    if item.evidence.more > 0 { element.append([XMLElement("more", ["count": "\(item.evidence.more)"])]) }
    return element
  }

  /// A record in the workspace, with why it may no longer hold and which linked criterion led to it.
  private func evidence(_ evidence: Evidence, through item: CriterionEvidence?) -> XMLElement {
    var link: Crosswalk.View?
    if case .link(let view)? = item?.path { link = view }
    let line = evidence.line
    return XMLElement(
      "evidence",
      [
        "id": line.id, "kind": line.kind, "title": line.title == line.id ? nil : line.title, "day": line.day,
        "doubt": evidence.doubt?.rawValue, "against": evidence.tone == .against ? "true" : nil,
        "linked": link?.other.text, "relation": link?.relationWord,
      ])
  }

  private func panel(_ panel: ScoringPanel) -> XMLElement {
    var element = XMLElement(
      "panel",
      [
        "key": panel.key, "title": panel.title.text(in: language), "cumulative": panel.isCumulative ? "true" : nil,
        "unconfirmed": panel.certainty == .unconfirmed ? "true" : nil,
        "note": panel.note.isEmpty ? nil : panel.note.text(in: language),
      ])
    element.append(panel.dimensions.map(dimension))
    element.append(
      panel.plausibility.map { rule in
        XMLElement("plausibility", ["anyAtMost": "\(rule.anyAtMost)", "limit": "\(rule.limit)"])
      })
    return element
  }

  private func dimension(_ dimension: ScoringDimension) -> XMLElement {
    let range = dimension.range
    var element = XMLElement(
      "dimension",
      [
        "key": dimension.key, "title": dimension.title.text(in: language),
        "question": dimension.question.isEmpty ? nil : dimension.question.text(in: language),
        // Few places are chosen from a list, a number on a long scale is typed.
        "form": range.map { $0.count > 10 } == true ? "number" : "choice",
        "from": range.map { "\($0.lowerBound)" }, "to": range.map { "\($0.upperBound)" },
      ])
    element.append(
      dimension.bands.map { band in
        XMLElement(
          "band",
          [
            "key": band.key, "from": band.range.map { "\($0.lowerBound)" }, "to": band.range.map { "\($0.upperBound)" },
            "title": band.title.text(in: language), "meaning": band.meaning.text(in: language),
          ])
      })
    return element
  }
}
