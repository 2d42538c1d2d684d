package import QualityModel

/// A unit with all units below it.
package struct UnitTree {
  /// The identifiers of the unit and of all below it.
  package let ids: Set<String>

  package init(under id: String, _ reader: any RecordReader) throws {
    let units = try reader.records(OrganisationUnit.self)
    let below = Dictionary(grouping: units) { $0.parent?.text ?? "" }
    var found: Set<String> = []
    var next = [id]
    // Each unit once, also where units are wrongly entered above one another.
    while let unit = next.popLast() {
      guard found.insert(unit).inserted else { continue }
      next += (below[unit] ?? []).map(\.id.text)
    }
    ids = found
  }

  /// What is true of a record that names one of the units in a field.
  package func holds<Kind: RecordKind>(
    _ field: ValuePath<Kind, RecordID<OrganisationUnit>?>
  ) -> Condition.Of<Kind> {
    .isIn(field, ids.sorted().map { RecordID($0) })
  }
}
