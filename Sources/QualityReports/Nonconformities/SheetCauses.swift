import QualityModel

/// Why it happened: the class of the cause, the analysis as drawings and as a list with its evidence, or the decision
/// that a correction is enough.
struct SheetCauses {
  let sheet: SheetRecords
  private var record: Record<Nonconformity> { sheet.record }

  func section() -> ReportSection {
    var blocks: [ReportSection.Block] = [.facts(facts)]
    if let reason = record.correctionReason { blocks.append(.prose(reason, label: "field.correctionReason")) }
    let drawings = CauseTrees(causes: sheet.causes).diagrams(of: record)
    blocks += drawings.map { .diagram($0) }
    if !sheet.causes.isEmpty { blocks.append(.table(list)) }
    if isEmpty { blocks = [.notice(ReportNotice("sheet.causes.none"))] }
    return ReportSection("causes", label: "sheet.causes", blocks)
  }

  private var isEmpty: Bool {
    sheet.causes.isEmpty && record.causes.isEmpty && record.causeClass == nil && record.correctionEnough == nil
      && record.correctionReason == nil
  }

  private var facts: [ReportFact] {
    [
      sheet.fact(\.causeClass, .choice(record.causeClass, \Nonconformity.causeClass)),
      // The causes of the analysis say more than the record's own list.
      ReportFact("field.nonconformity.causes", all: sheet.causes.isEmpty ? record.causes.map { .text($0) } : []),
      sheet.fact(\.correctionEnough, record.correctionEnough == true ? .boolean(true) : nil),
    ]
  }

  private var list: ReportTable {
    .list(
      "causes",
      [
        .init(label: "records.id"), .field(\Cause.text, isWide: true), .field(\Cause.method),
        .field(\Cause.evidence), .field(\Cause.isRoot),
      ],
      sheet.causes.map { cause in
        [
          .text(cause.id.text), .text(cause.text),
          .all(
            [
              .choice(cause.method, \Cause.method),
              .choice(cause.branch, \Cause.branch),
            ].compactMap { $0 }),
          .words(cause.evidence), cause.isRoot == true ? .boolean(true) : nil,
        ]
      })
  }
}
