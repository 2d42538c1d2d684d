import QualityModel
import QualityReports

/// How services stand to the law, on the screen: a line for each, or each requirement of a single one.
struct ComplianceText {
  let session: Session
  let phrases: Phrases
  let day: Day

  func write(_ services: [ServiceCompliance]) throws {
    if services.count == 1 {
      writeRequirements(services[0])
    } else {
      writeServices(services)
    }
    try suggest(services)
  }

  // MARK: All services

  private func writeServices(_ services: [ServiceCompliance]) {
    table(
      [
        "kind.service.short", "compliance.column.results", "compliance.column.checked",
        "compliance.column.due",
        "field.registeredUntil", "coverage.open",
      ], services.map(row))
  }

  private func row(_ compliance: ServiceCompliance) -> [String] {
    let service = compliance.service
    let checked = compliance.laws.compactMap(\.checkedOn).max()
    return [
      "\(service.id.text) \(service.name)", counts(compliance),
      checked.map(text) ?? phrases.text("compliance.unchecked"),
      term(compliance.laws.compactMap(\.due).min()), term(service.registeredUntil),
      compliance.openNonconformities.map(\.id.text).joined(separator: ", "),
    ]
  }

  /// How many requirements came to each result that some came to.
  private func counts(_ compliance: ServiceCompliance) -> String {
    ComplianceRequirement.Result.allCases.compactMap { result in
      compliance.counts[result].map {
        phrases.text("compliance.count.\(result.rawValue)", count: $0)
      }
    }.joined(separator: ", ")
  }

  private func text(_ day: Day) -> String { ValueText.day(day, phrases.language) }

  /// A term, and that it has passed.
  private func term(_ due: Day?) -> String {
    guard let due else { return "–" }
    return due < day ? "\(text(due)) (!)" : text(due)
  }

  // MARK: One service

  private func writeRequirements(_ compliance: ServiceCompliance) {
    let service = compliance.service
    session.console.line("\(service.id.text) \(service.name)")
    let criteria = CriteriaText(phrases: phrases)
    for law in compliance.laws {
      session.console.line()
      session.console.line(law.catalogue.title.text(in: phrases.language))
      for check in law.checks {
        let facts = ["assessment": check.id.text, "day": text(AssessmentTerm.day(of: check))]
        session.console.line("  " + phrases.text("compliance.checked-in", facts))
      }
      if law.checks.isEmpty { session.console.line("  " + phrases.text("compliance.unchecked")) }
      table(
        ["coverage.column.criterion", "compliance.column.result", "compliance.column.follow"],
        law.requirements.map { requirement in
          [
            line(requirement.criterion, criteria),
            phrases.text("compliance.result.\(requirement.result.rawValue)"),
            follow(requirement),
          ]
        })
      let excluded = law.excluded.count
      if excluded > 0 {
        session.console.line(phrases.text("compliance.excluded.count", count: excluded))
      }
    }
    session.console.line()
    session.console.line(
      "\(phrases.text("field.registeredUntil")): \(term(service.registeredUntil))")
  }

  /// The mark stands before the title: a long title is cut at its end.
  private func line(_ criterion: Criterion, _ text: CriteriaText) -> String {
    let mark = criterion.hasUnconfirmedTitle ? text.mark(.unconfirmed) : ""
    return criterion.number + mark + " " + text.title(criterion)
  }

  private func follow(_ requirement: ComplianceRequirement) -> String {
    if requirement.isUnregistered { return phrases.text("compliance.unregistered") }
    let actions =
      requirement.nonconformities.flatMap(\.actions) + requirement.improvements.compactMap(\.action)
    let names =
      requirement.nonconformities.map(\.record.id.text)
      + requirement.improvements.map(\.record.id.text)
      + actions.map(\.id.text)
    return names.joined(separator: ", ")
  }

  private func table(_ headers: [String], _ rows: [[String]]) {
    let width = session.console.isTerminal ? session.console.width : 140
    for line in TableText(headers: headers.map { phrases.text($0) }, rows: rows, width: width).lines {
      session.console.line(line)
    }
  }

  // MARK: The next step

  private func suggest(_ services: [ServiceCompliance]) throws {
    let laws = services.flatMap { service in service.laws.map { (service.service.id.text, $0) } }
    if let (_, law) = laws.first(where: { $1.requirements.contains(where: \.isUnregistered) }),
      let check = law.requirements.first(where: \.isUnregistered)?.check
    {
      try session.suggest("assessment plan \(check.id.text) --nonconformities")
    } else if let (service, law) = laws.first(where: { $1.checks.isEmpty && $1.begun == nil }) {
      try session.suggest(
        "assessment start --catalogue \(law.catalogue.key) --method fulfilment --service \(service) --leader E-… "
          + "--assessors E-…")
    }
    if services.count == 1, services[0].service.registeredUntil == nil {
      try session.suggest("service edit \(services[0].service.id.text) --registered-until …")
    }
  }
}
