import QualityModel
import QualityStore

/// Something that a rule refuses, made ready to be brought by every way there is.
struct TriedWrite {
  /// What the rule says, and what a way says instead that refuses earlier.
  let refused: String
  let refusedEarlier: [WriteOrigin: String]
  private let record: RecordValue
  private let step: StepTaking
  private let form: (WorkspaceWriter) throws -> Void

  /// - Parameters:
  ///   - record: a new record, or the one that stands there with other values
  ///   - step: a step that breaks the same rule
  init<Kind: RecordKind>(
    _ record: Record<Kind>, step: StepTaking, refused: String, earlier: [WriteOrigin: String] = [:]
  ) {
    self.record = record.content
    self.step = step
    self.refused = refused
    refusedEarlier = earlier
    form = { try $0.perform(FilledForm(record)) }
  }

  func expected(through origin: WriteOrigin) -> String { refusedEarlier[origin] ?? refused }

  /// Writes it by one way. Every way has its own case, so that a new one has to be told here how it writes.
  func write(through origin: WriteOrigin, into workspace: Workspace, as actor: Actor) throws {
    try workspace.write(as: actor, through: origin) { writer in
      switch origin {
      case .stepCommand: try writer.perform(step)
      case .recordCommand: try bringByCommand(writer)
      case .import: _ = try destination(writer).put(record, changing: nil)
      case .update: _ = try destination(writer).put(record, changing: given)
      case .form: try form(writer)
      case .library: _ = try writer.put(record, changing: merge)
      }
    }
  }

  private func bringByCommand(_ writer: WorkspaceWriter) throws {
    guard try writer.reader.record(record.schema.key, id: record.id) != nil else {
      _ = try writer.perform(RecordAddition(record))
      return
    }
    _ = try writer.perform(RecordChange(of: record.schema, record.id, reason: nil) { $0 = merge($0, record) })
  }

  private func destination(_ writer: WorkspaceWriter) -> ImportDestination {
    ImportDestination(writer, allowsForward: false, reason: "Labojums")
  }

  private var given: [RecordField] { record.schema.fields.filter { record[$0] != nil } }

  private func merge(_ old: RecordValue, _ new: RecordValue) -> RecordValue {
    var merged = old
    for field in given { merged[field] = new[field] }
    return merged
  }
}

/// A form that came back with a record.
private struct FilledForm<Kind: RecordKind>: UseCase {
  let record: Record<Kind>

  init(_ record: Record<Kind>) {
    self.record = record
  }

  func run(_ work: inout Work) throws { try work.put(record) }
}
