import QualityModel

/// A nonconformity with the records that belong to it, read once for all parts of its sheet.
struct SheetRecords {
  let record: Record<Nonconformity>
  let lookup: ReportLookup
  /// The day on which one looks.
  let asOf: Day
  let causes: [Record<Cause>]
  let actions: [Record<Action>]

  init(_ record: Record<Nonconformity>, _ lookup: ReportLookup, _ day: Day) throws {
    self.record = record
    self.lookup = lookup
    asOf = day
    causes = try lookup.reader.records(Cause.self, where: .equals(\.nonconformity, record.id))
    actions = try lookup.reader.records(
      Action.self, where: .equals(\.for, record.id.text), order: [.ascending(\.due)])
  }

  /// Whether something is still to be done.
  var isOpen: Bool { Nonconformity.State.open.contains(record.state ?? .registered) }

  /// The identifiers of the records on which steps are taken for it: its own and those of its actions.
  var steps: [String] { [record.id.text] + actions.map(\.id.text) }

  /// A fact under the name of a field of the nonconformity.
  func fact<Value>(_ field: ValuePath<Nonconformity, Value>, _ values: ReportTable.Cell?...) -> ReportFact {
    ReportFact(Nonconformity.label(of: field), all: values.compactMap { $0 })
  }
}
