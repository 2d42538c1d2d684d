import QualityModel
package import XMLSupport

/// Writes a management review as the XML document that `Templates/schemas/review.rng` describes.
///
/// The document has no language: names of records stand in it as they are, everything else as keys of the phrases.
package struct ReviewDocument {
  private let report: ManagementReviewReport
  /// The edition of the form, for which schema and templates are kept as long as there are documents of it.
  static let version = "2"

  package init(_ report: ManagementReviewReport) {
    self.report = report
  }

  package var root: XMLElement {
    var root = XMLElement(
      "managementReview",
      [
        "version": ReviewDocument.version, "rules": "\(ReviewRules.edition)", "year": "\(report.request.year)",
        "standard": report.request.standard.rawValue,
        "asOf": report.request.asOf.text, "state": report.standing.state.rawValue,
        "edition": "\(report.standing.edition)",
        "currency": report.organisation?.currencyOfSums ?? "EUR",
        "language": (report.organisation?.language ?? .standard).rawValue,
      ])
    root.append([organisation, review, years])
    root.append(report.sections.map { InputElement(section: $0, request: report.request).element })
    root.append(
      XMLElement(
        "indicators", comparisons,
        report.systemFigures.map(element) + report.systemCharts.map { ChartElement(chart: $0).element }))
    if !report.earlierYears.isEmpty {
      root.append(EarlierElement(years: report.earlierYears, moved: report.movedFigures).element)
    }
    if let frameworks = report.frameworks { root.append(FrameworksElement(frameworks: frameworks).element) }
    if let overall { root.append(overall) }
    root.append([outputs, signatures, records])
    return root
  }

  /// How many figures were compared with chance, and how many of so many chance alone would mark.
  private var comparisons: KeyValuePairs<String, String?> {
    let figures = report.sections.flatMap(\.figures) + report.systemFigures
    let judged = figures.filter { figure in
      if case .differs(let difference)? = figure.change { difference.chance != nil } else { false }
    }
    // What is shown at two places was compared once.
    let compared = Set(judged.map { [AnyHashable($0.values), AnyHashable($0.source)] }).count
    let expected = ExactNumber(Double(compared) * Change.level, decimals: 1)
    return compared > 0 ? ["compared": "\(compared)", "byChance": expected.text] : [:]
  }

  private func element(_ figure: ReviewFigure) -> XMLElement {
    FigureElement(figure: figure, years: report.years).element
  }

  private var organisation: XMLElement {
    let organisation = report.organisation
    var element = OrganisationElement(organisation: organisation).element
    if let policy = organisation?.qualityPolicy { element.append(XMLElement("policy", text: policy)) }
    if let scope = organisation?.scope { element.append(XMLElement("scope", text: scope)) }
    return element
  }

  private var review: XMLElement {
    let standing = report.standing
    return XMLElement(
      "review",
      [
        "id": standing.id, "preparedBy": standing.preparedBy, "preparedByName": standing.preparedByName,
        "held": standing.held?.text, "heldUnder": standing.heldUnder, "signedBy": standing.signedBy,
        "signedByName": standing.signedByName,
        "signedOn": standing.signedOn?.text, "original": standing.original,
        "originalOn": standing.originalOn?.text, "enteredByName": standing.enteredByName,
        "believed": standing.isBelieved ? "true" : nil, "editionReason": standing.editionReason,
      ], standing.participants.map { XMLElement("participant", text: $0) } + leaders + exceptions + permissions)
  }

  private var leaders: [XMLElement] {
    report.leaders.map { term in
      XMLElement(
        "leader",
        [
          "role": term.function.rawValue, "person": term.person, "name": term.name, "from": term.from.text,
          "until": term.until?.text, "act": term.act, "actOn": term.actOn?.text,
        ])
    }
  }

  private var exceptions: [XMLElement] {
    report.exceptions.map { exception in
      XMLElement(
        "exception",
        [
          "id": exception.id, "name": exception.name, "order": exception.order, "day": exception.orderedOn?.text,
        ], text: exception.grounds)
    }
  }

  private var permissions: [XMLElement] {
    report.permissions.map { XMLElement("permission", ["order": $0.order, "day": $0.day?.text]) }
  }

  private var years: XMLElement {
    XMLElement("years", [:], report.years.map { XMLElement("year", text: "\($0)") })
  }

  private var overall: XMLElement? {
    report.overall.map { overall in
      XMLElement(
        "overall",
        [
          "suitable": "\(overall.isSuitable)", "adequate": "\(overall.isAdequate)",
          "effective": "\(overall.isEffective)",
        ], text: overall.text)
    }
  }

  private var outputs: XMLElement {
    XMLElement(
      "outputs", [:],
      report.decisions.map { decision in
        XMLElement(
          "decision",
          [
            "id": decision.id, "kind": decision.kind, "responsible": decision.responsible,
            "responsibleName": decision.responsibleName, "due": decision.due.text, "cost": decision.cost?.text,
            "action": decision.action, "actionState": decision.actionState.map { "choice.action.state.\($0)" },
            "takenOver": decision.isTakenOver ? "true" : nil,
          ], text: decision.text)
      })
  }

  private var signatures: XMLElement {
    let standing = report.standing
    return XMLElement(
      "signatures", [:],
      [
        XMLElement(
          "signature",
          [
            "role": "qualityManager", "person": standing.preparedBy, "name": standing.preparedByName,
            "day": standing.held?.text,
          ]),
        XMLElement(
          "signature",
          [
            "role": "director", "person": standing.signedBy, "name": standing.signedByName,
            "day": standing.signedOn?.text,
          ]),
      ])
  }

  private var records: XMLElement {
    let kinds = RecordSchema.all.compactMap { schema -> XMLElement? in
      let lines = report.records.filter { $0.kind == schema.key }
      guard !lines.isEmpty else { return nil }
      return XMLElement(
        "kind", ["key": schema.key],
        lines.map { line in
          let day = line.day.flatMap { Day($0) }
          return XMLElement(
            "record",
            [
              "id": line.id, "title": line.title, "day": day?.text, "period": day == nil ? line.day : nil,
              "state": stateKey(line, schema),
            ])
        })
    }
    return XMLElement("records", [:], kinds)
  }

  /// The key of the phrase for a record's state.
  private func stateKey(_ line: RecordLine, _ schema: RecordSchema) -> String? {
    guard let state = line.state, let field = schema.outcomeField, field.kind.choices.contains(state)
    else { return nil }
    return "choice.\(schema.key).\(field.key).\(state)"
  }
}
