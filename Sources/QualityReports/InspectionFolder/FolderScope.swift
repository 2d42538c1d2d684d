import QualityModel

/// The records around a unit that decide what belongs into its folder.
struct FolderScope {
  let request: InspectionFolder.Request
  let lookup: ReportLookup
  let units: UnitTree
  /// The services of the units.
  let services: [Record<Service>]
  /// The processes in which the units take part.
  let processes: [String]
  /// The employees of the units.
  let people: [String]
  /// The nonconformities that have a page of their own in the folder.
  var sheets: Set<String> = []

  init(_ request: InspectionFolder.Request, _ lookup: ReportLookup) throws {
    self.request = request
    self.lookup = lookup
    let units = try UnitTree(under: request.unit, lookup.reader)
    self.units = units
    services = try lookup.reader.records(Service.self, where: units.holds(\.unit))
    processes = try lookup.reader.records(QualityProcess.self)
      .filter { !units.ids.isDisjoint(with: $0.units.map(\.text)) }.map(\.id.text)
    people = try lookup.reader.records(Person.self, where: .all([units.holds(\.unit), .staff])).map(\.id.text)
  }

  var reader: any RecordReader { lookup.reader }
  var asOf: Day { request.asOf }

  /// The units below the named one.
  func unitsBelow() throws -> [ReportTable.Cell] {
    try units.ids.subtracting([request.unit]).sorted().compactMap { try lookup.record(OrganisationUnit.key, $0) }
  }

  /// The identifier of a nonconformity, which leads to its page where the folder has one.
  func nonconformity(_ id: String?) -> ReportTable.Cell? {
    id.map { sheets.contains($0) ? .page($0, name: $0) : .text($0) }
  }

  /// What is true of a record that names one of the units or one of their services.
  func isHere<Kind: RecordKind>(
    _ unit: ValuePath<Kind, RecordID<OrganisationUnit>?>, _ service: ValuePath<Kind, RecordID<Service>?>
  ) -> Condition.Of<Kind> {
    services.isEmpty
      ? units.holds(unit) : .any([units.holds(unit), .isIn(service, services.map(\.id))])
  }

  /// What is true of a record whose day lies in the days asked for.
  func isInDays<Kind: RecordKind, Value: CalendarValue>(
    _ field: ValuePath<Kind, Value>
  ) -> Condition.Of<Kind> {
    .all([.onOrAfter(field, request.days.lowerBound), .onOrBefore(field, request.days.upperBound)])
  }

  func contains(_ day: Day?) -> Bool { day.map(request.days.contains) ?? false }
}
