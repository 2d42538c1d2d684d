import QualityModel

/// From which file a record was taken over, by whom and when, for the head of its page.
struct TakenOverFact {
  let lookup: ReportLookup

  /// The import with its files, the beginning of their digests, the day and the person; `nil` for what was recorded here.
  func fact<Kind: RecordKind>(of record: Record<Kind>) throws -> ReportFact? {
    guard let id = record.takenOver, let intake = try lookup.reader.record(id) else { return nil }
    let actor = try lookup.reader.history(Intake.key, id: id.text).first?.entry.actor
    let digests = intake.digests.map { ReportTable.Cell.text("SHA-256 \($0.prefix(16))…") }
    let cells: [ReportTable.Cell?] = [.text(id.text), .text(intake.files)] + digests
    return ReportFact(
      "field.takenOver", all: (cells + [.day(intake.day), try lookup.person(actor)]).compactMap { $0 })
  }
}
