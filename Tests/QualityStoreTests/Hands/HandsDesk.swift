import QualityModel
import QualityStore
import Testing

/// A workspace that can tell who acts: E-001 leads the quality system, E-002 the organisation, E-003 audits, E-004 owns
/// the process, E-005 is an employee; both leaders have accounts.
final class HandsDesk {
  let bench: Bench
  let workspace: Workspace

  /// - Parameter isClosed: whether the accounts of the leaders are recorded
  init(isClosed: Bool = true) throws {
    bench = try Bench()
    workspace = try bench.create()
    try workspace.write(as: Actor("setup", at: Bench.moment(0))) { writer in
      try writer.add(Sample.record("organisation", "", ["name": "Sociālais dienests", "language": "lv"]))
      for (id, roles) in [
        ("E-001", "qualityManager"), ("E-002", "director"), ("E-003", "auditor"), ("E-004", "owner"),
        ("E-005", "employee"),
      ] {
        var person = try Sample.record("person", id, ["name": "Darbinieks \(id.suffix(3))", "roles": roles])
        if isClosed, roles == "qualityManager" || roles == "director" { person[Person.fields.account] = .text(id) }
        try writer.add(person)
      }
      try writer.add(Sample.record("process", "P-01", ["name": "Aprūpe", "kind": "core", "owner": "E-004"]))
    }
  }

  /// Half days after the beginning of 2025, by whose hand, and through which way.
  func write(
    as person: String, through hand: String? = nil, at moment: Int = 20, by way: WriteOrigin = .library,
    _ body: (WorkspaceWriter) throws -> Void
  ) throws {
    try workspace.write(as: Actor(person, at: Bench.moment(moment), through: hand), through: way) { try body($0) }
  }

  /// What refuses it; `nil` if nothing does.
  func refused(
    as person: String, through hand: String? = nil, at moment: Int = 20, by way: WriteOrigin = .library,
    _ body: (WorkspaceWriter) throws -> Void
  ) -> String? {
    refusal { try write(as: person, through: hand, at: moment, by: way, body) }
  }

  /// The ways by which a record comes; a step has its own rules.
  static let ways = WriteOrigin.allCases.filter { $0 != .stepCommand }

  /// Tries a record by every way; all refuse it the same.
  func expectRefused(
    _ record: RecordValue, as person: String, through hand: String? = nil, _ identifier: String,
    at place: SourceLocation = #_sourceLocation
  ) {
    let given = record.schema.fields.filter { record[$0] != nil }
    for way in HandsDesk.ways {
      let refused = refused(as: person, through: hand, by: way) { writer in
        _ = try writer.put(
          record,
          changing: { old, new in
            var merged = old
            for field in given { merged[field] = new[field] }
            return merged
          }, reason: "Labojums")
      }
      #expect(refused == identifier, "\(way)", sourceLocation: place)
    }
  }

  func record<Kind: RecordKind>(_ kind: Kind.Type, _ id: String) throws -> Record<Kind> {
    try #require(try workspace.read { try $0.record(kind, id: id) })
  }

  /// The roles of a person on a day.
  func roles(_ person: String, on day: String) throws -> [Role] {
    let day = try #require(Day(day))
    return try workspace.read { reader in
      try Appointments(reader).roles(of: try #require(try reader.record(Person.self, id: person)), on: day)
    }
  }
}
