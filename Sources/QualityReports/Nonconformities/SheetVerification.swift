import QualityModel

/// Whether the cause is gone: who looked, when, at what, and what came of it; of the actions as well.
struct SheetVerification {
  let sheet: SheetRecords
  private var record: Record<Nonconformity> { sheet.record }

  func section() throws -> ReportSection {
    var blocks: [ReportSection.Block] = []
    let facts = try facts()
    if facts.contains(where: { !$0.values.isEmpty }) { blocks.append(.facts(facts)) }
    if let verification = record.verification { blocks.append(.prose(verification, label: "field.verification")) }
    let verified = sheet.actions.filter { $0.verifiedOn != nil || $0.verification != nil }
    if !verified.isEmpty { blocks.append(.table(try table(verified))) }
    if blocks.isEmpty { blocks = [.notice(ReportNotice("sheet.verification.none"))] }
    return ReportSection("verification", label: "sheet.verification", blocks)
  }

  private func facts() throws -> [ReportFact] {
    [
      sheet.fact(\.implementedBy, try sheet.lookup.person(record.implementedBy?.text)),
      sheet.fact(\.implementedOn, .date(record.implementedOn)),
      sheet.fact(\.checkDue, .term(record.checkDue, isOpen: record.state == .implemented, on: sheet.asOf)),
      sheet.fact(\.checkCriterion, .words(record.checkCriterion)),
      sheet.fact(\.verifiedBy, try sheet.lookup.person(record.verifiedBy?.text)),
      sheet.fact(\.enteredBy, try sheet.lookup.person(record.enteredBy?.text)),
      sheet.fact(\.verifiedOn, .date(record.verifiedOn)),
      sheet.fact(\.effective, .choice(record.effective, \Nonconformity.effective)),
      sheet.fact(\.closed, .date(sheet.isOpen ? nil : record.closed)),
      sheet.fact(\.reopened, record.reopened.flatMap { $0 > 0 ? .count($0) : nil }),
    ]
  }

  private func table(_ actions: [Record<Action>]) throws -> ReportTable {
    .list(
      "verified-actions",
      [
        .init(label: "column.action"), .field(\Action.verifiedBy), .field(\Action.verifiedOn),
        .field(\Action.verification, isWide: true), .field(\Action.effective),
      ],
      try actions.map { action in
        [
          .text(action.id.text),
          .lines(
            [
              try sheet.lookup.person(action.verifiedBy?.text), try sheet.lookup.entered(by: action.enteredBy),
            ].compactMap { $0 }), .date(action.verifiedOn),
          .words(action.verification), .choice(action.effective, \Action.effective),
        ]
      })
  }
}
