import QualityModel
import QualityStore

/// A record that is brought by every way there is, as it would be written by none in particular.
struct BroughtRecord {
  let record: RecordValue
  private let form: (WorkspaceWriter) throws -> Void

  init<Kind: RecordKind>(_ record: Record<Kind>) {
    self.record = record.content
    form = { try $0.perform(ReturnedForm(record: record)) }
  }

  /// Brings it. Every way has its own case, so that a new one has to be told here how it writes.
  func bring(through origin: WriteOrigin, into workspace: Workspace, as actor: Actor) throws {
    try workspace.write(as: actor, through: origin) { writer in
      let destination = ImportDestination(writer, allowsForward: false)
      switch origin {
      case .stepCommand: try writer.perform(Noted(record: record))
      case .recordCommand: _ = try writer.perform(RecordAddition(record))
      case .import: _ = try destination.put(record, changing: nil)
      case .update: _ = try destination.put(record, changing: record.schema.fields)
      case .form: try form(writer)
      case .library: try writer.add(record)
      }
    }
  }
}

/// What some use case notes among other things.
private struct Noted: UseCase {
  let record: RecordValue

  func run(_ work: inout Work) throws { try work.add(record) }
}

/// A form that came back with a record.
private struct ReturnedForm<Kind: RecordKind>: UseCase {
  let record: Record<Kind>

  func run(_ work: inout Work) throws { try work.put(record) }
}

extension Bench {
  /// A workspace with a quality manager who is also the director, a unit and a process, closed.
  func office() throws {
    try create().write(as: Bench.actor(1)) { writer in
      try writer.add(Sample.record("unit", "U-01", ["name": "Aprūpes nodaļa"]))
      try writer.add(
        Sample.record(
          "person", "E-001", ["name": "Kvalitātes vadītājs", "unit": "U-01", "roles": "qualityManager;director"]))
      try writer.add(
        Sample.record("process", "P-01", ["name": "Aprūpe mājās", "kind": "core", "owner": "E-001", "units": "U-01"]))
    }
  }
}
