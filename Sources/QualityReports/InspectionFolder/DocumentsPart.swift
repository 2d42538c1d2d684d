import QualityModel

/// The documents in force for the processes of the units, and those that hold for the whole organisation.
struct DocumentsPart {
  let scope: FolderScope

  func content() throws -> FolderContent {
    let documents = try DocumentsPart.valid(scope)
    let late = documents.count { $0.reviewDue.map { $0 < scope.asOf } ?? false }
    return FolderContent(
      "documents", count: documents.count,
      facts: [ReportFact("folder.reviews-late", late > 0 ? .counted("folder.late.count", late, .bad) : nil)],
      [FolderContent.section("documents-list", try table("documents", documents))])
  }

  /// The documents that hold on the day on which one looks.
  static func valid(_ scope: FolderScope) throws -> [Record<Document>] {
    try scope.reader.records(
      Document.self, where: .isIn(\.state, [.approved, .inForce]),
      order: [.ascending(\.kind), .ascending(\.title)]
    ).filter { document in
      document.processes.isEmpty || !Set(scope.processes).isDisjoint(with: document.processes.map(\.text))
    }
  }

  func table(_ id: String, _ documents: [Record<Document>]) throws -> ReportTable {
    .list(
      id,
      [
        .init(label: "records.id"), .init(label: "folder.document", isWide: true), .field(\Document.version),
        .field(\Document.owner), .field(\Document.approvedOn), .field(\Document.inForceFrom),
        .field(\Document.reviewDue),
      ],
      try documents.map { document in
        [
          .text(document.id.text),
          .lines(
            [
              .text(document.title), .choice(document.kind, \Document.kind), .words(document.number),
            ].compactMap { $0 }),
          .text(document.version), try scope.lookup.person(document.owner?.text),
          .lines(try approval(document)), force(document),
          .term(document.reviewDue, isOpen: true, on: scope.asOf),
        ]
      })
  }

  /// When and by which order it was approved, and whether outside the program.
  private func approval(_ document: Record<Document>) throws -> [ReportTable.Cell] {
    [
      .date(document.approvedOn), .words(document.order),
      document.isApprovedElsewhere ? .label("folder.approved-elsewhere") : nil,
      document.original.map { .phrase("signature.outside", name: $0) },
      try scope.lookup.entered(by: document.enteredBy),
      document.believed == true ? .label("signature.believed.short") : nil,
    ].compactMap { $0 }
  }

  /// From when it holds; why from a day before its approval.
  private func force(_ document: Record<Document>) -> ReportTable.Cell? {
    guard document.isRetroactive, let from = document.inForceFrom else { return .date(document.inForceFrom) }
    return .lines([.day(from), .phrase("folder.retroactive", name: document.retroactiveReason ?? "–")])
  }
}
