import QualityModel

/// What has run out by the day on which one looks: reviews of documents, registrations of services, contracts,
/// trainings that were planned and not held.
struct ExpiredPart {
  let scope: FolderScope

  func content() throws -> FolderContent {
    let sections = [
      FolderContent.section("expired-documents", try documents()),
      FolderContent.section("expired-services", services()),
      FolderContent.section("expired-contracts", try contracts()),
      FolderContent.section("expired-trainings", try trainings()),
    ]
    let count = sections.compactMap(\.count).reduce(0, +)
    return FolderContent(
      "expired", count: count,
      facts: [ReportFact("folder.late", count > 0 ? .counted("folder.expired.count", count, .bad) : nil)], sections)
  }

  private func hasPassed(_ day: Day?) -> Bool { day.map { $0 < scope.asOf } ?? false }

  private func documents() throws -> ReportTable {
    let late = try DocumentsPart.valid(scope).filter { hasPassed($0.reviewDue) }
    return try DocumentsPart(scope: scope).table("expired-documents", late)
  }

  private func services() -> ReportTable {
    .list(
      "expired-services",
      [
        .init(label: "records.id"), .init(label: "kind.service.short", isWide: true),
        .field(\Service.registeredUntil),
      ],
      scope.services.filter { hasPassed($0.registeredUntil) }.map { service in
        [
          .text(service.id.text), .text(service.name),
          .term(service.registeredUntil, isOpen: true, on: scope.asOf),
        ]
      })
  }

  private func contracts() throws -> ReportTable {
    let partners = try scope.reader.records(
      Partner.self, where: .before(\.contractUntil, scope.asOf), order: [.ascending(\.contractUntil)])
    return .list(
      "expired-contracts",
      [
        .init(label: "records.id"), .init(label: "column.partner", isWide: true), .field(\Partner.service),
        .field(\Partner.contractUntil),
      ],
      partners.map { partner in
        [
          .text(partner.id.text), .text(partner.name), .words(partner.service),
          .term(partner.contractUntil, isOpen: true, on: scope.asOf),
        ]
      })
  }

  private func trainings() throws -> ReportTable {
    let people = Set(scope.people)
    let missed = try scope.reader.records(
      Training.self, where: .all([.isEmpty(\.done), .before(\.planned, scope.asOf)]), order: [.ascending(\.planned)]
    ).filter { people.contains($0.person.text) }
    return .list(
      "expired-trainings",
      [
        .init(label: "records.id"), .init(label: "column.training", isWide: true), .field(\Training.person),
        .field(\Training.planned),
      ],
      try missed.map { training in
        [
          .text(training.id.text),
          .lines([.text(training.title), .choice(training.kind, \Training.kind)].compactMap { $0 }),
          try scope.lookup.person(training.person.text), .term(training.planned, isOpen: true, on: scope.asOf),
        ]
      })
  }
}
