import QualityModel

/// What was done at once.
struct SheetContainment {
  let sheet: SheetRecords

  func section() -> ReportSection {
    let record = sheet.record
    var blocks: [ReportSection.Block] = []
    if let containment = record.containment { blocks.append(.prose(containment, label: nil)) }
    if let consequences = record.consequences {
      blocks.append(.prose(consequences, label: "field.nonconformity.consequences"))
    }
    if record.containedOn != nil { blocks.append(.facts([sheet.fact(\.containedOn, .date(record.containedOn))])) }
    if blocks.isEmpty { blocks = [.notice(ReportNotice("sheet.containment.none"))] }
    return ReportSection("containment", label: "sheet.containment", blocks)
  }
}
