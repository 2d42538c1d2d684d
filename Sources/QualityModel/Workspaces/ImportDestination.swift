/// Takes imported records into a workspace, inside one transaction.
///
/// Files may refer to records that only follow in a later file: such references are kept in mind and looked for at
/// the end.
public final class ImportDestination: RecordDestination {
  private let writer: any ImportWriter
  private let resolver: ReferenceResolver
  private lazy var doubles = DoubleSearch(writer.reader)
  private var looksForDoubles = false
  /// Terms of open records that settings among the rows move.
  public private(set) var movedTerms: [TermRecomputation.Moved] = []
  private let today: Day?
  private let allowsForward: Bool
  private let reason: String?
  private var expected: [Expected: Refusal.Place] = [:]
  private var near: [String: [String]] = [:]
  private static let mostNear = 20
  private var templates: [RecordField: RecordValue] = [:]
  /// The records that names made so far, in their order.
  public private(set) var madeRecords: [MadeRecord] = []

  private struct Expected: Hashable {
    let kind: String
    let id: String
    let field: String
  }

  /// - Parameters:
  ///   - allowsForward: whether references to records that do not exist yet are taken on trust until the end
  ///   - reason: why records are changed, for steps that ask for it and for the trail
  ///   - today: the day of the import, where it is wanted to know which terms move; see ``movedTerms``
  public init(_ writer: any ImportWriter, allowsForward: Bool, reason: String? = nil, today: Day? = nil) {
    self.today = today
    self.writer = writer
    self.allowsForward = allowsForward
    self.reason = reason
    resolver = ReferenceResolver(writer.reader)
  }

  /// Replaces names by identifiers; what does not exist yet is made, if that was asked for, or taken on trust, if that
  /// is allowed.
  /// - Throws: `FieldProblem.unknownRecord`, `.ambiguousName`; ``RecordFaults`` and refusals of the store about a record
  ///   that is made
  public func resolve(_ value: FieldValue, of field: RecordField, at place: @autoclosure () -> Refusal.Place) throws
    -> FieldValue
  {
    do {
      return try resolver.resolve(value, of: field)
    } catch FieldProblem.unknownRecord(let kind) {
      if let template = templates[field] { return try made(value, of: field, like: template) }
      if allowsForward, let trusted = expect(value, kind, field, place()) { return trusted }
      throw try unknown(value, of: field, kind)
    }
  }

  /// What is told of a name that nobody bears: those that are written nearly so, as long as few were looked for.
  private func unknown(_ value: FieldValue, of field: RecordField, _ kind: String) throws -> FieldProblem {
    let unknown = try resolver.unknown(value, of: field, kind)
    guard case .text(let name) = value, let schema = RecordSchema.named(kind) else { return unknown }
    let key = "\(kind) \(name)"
    if near[key] == nil, near.count < ImportDestination.mostNear {
      near[key] = try NearRecords(reader: writer.reader, kind: schema).names(like: name)
    }
    guard let names = near[key], !names.isEmpty else { return unknown }
    return .unknownName(kind: kind, near: names)
  }

  /// Lets names in a field that mean no record make one; what looks like an identifier never does.
  public func makeRecords(for field: RecordField, like template: RecordValue) { templates[field] = template }

  private func made(
    _ value: FieldValue, of field: RecordField, like template: RecordValue
  ) throws -> FieldValue {
    switch value {
    case .text(let name): try make(name, of: field, like: template)
    case .list(let names): for name in names { try make(name, of: field, like: template) }
    default: break
    }
    return try resolver.resolve(value, of: field)
  }

  private func make(_ name: String, of field: RecordField, like template: RecordValue) throws {
    do {
      _ = try resolver.resolve(.text(name), of: field)
    } catch FieldProblem.unknownRecord(let kind) {
      guard ImportDestination.mayMake(name, template.schema) else { throw FieldProblem.unknownRecord(kind: kind) }
      var record = template
      record[record.schema.titleField] = try record.schema.titleField.value(of: name, besides: declaredNumbers)
      guard case .added(let id) = try writer.put(record, changing: nil, through: .import, reason: reason) else {
        return
      }
      resolver.learn(record.title, id, of: record.schema)
      madeRecords.append(MadeRecord(kind: record.schema.key, id: id, name: name))
    }
  }

  /// What looks like an identifier, a dash, or the names of several people makes no record.
  private static func mayMake(_ name: String, _ kind: RecordSchema) -> Bool {
    guard !looksLikeIdentifier(name), name.contains(where: \.isLetter) else { return false }
    return kind !== Person.schema || !name.contains { ",;/".contains($0) || $0.isNewline }
  }

  private static func looksLikeIdentifier(_ text: String) -> Bool {
    FieldKind.isIdentifier(text) && text.contains(where: \.isNumber)
  }

  /// The numbers that the workspace knows to be no personal codes, those of this import among them.
  public func declaredNumbers() throws -> DeclaredNumbers { try Settings(reader: writer.reader).declaredNumbers() }

  /// Keeps a reference in mind; `nil` if it cannot be an identifier.
  private func expect(
    _ value: FieldValue, _ kind: String, _ field: RecordField, _ place: Refusal.Place
  ) -> FieldValue? {
    let ids: [String]
    switch value {
    case .text(let id): ids = [id]
    case .list(let items): ids = items.flatMap(FieldValue.parts)
    default: return nil
    }
    guard ids.allSatisfy(ImportDestination.looksLikeIdentifier) else { return nil }
    for id in ids where expected[Expected(kind: kind, id: id, field: field.key)] == nil {
      expected[Expected(kind: kind, id: id, field: field.key)] = place
    }
    return field.kind.isList ? .list(ids) : value
  }

  /// The record that bears a name, case and diacritics forgiven; `nil` if there is none.
  /// - Throws: `FieldProblem.ambiguousName`
  public func identifier(ofName name: String, in kind: RecordSchema) throws -> String? {
    try resolver.identifier(ofName: name, in: kind)
  }

  /// Writes a record, or the given fields of one that stands there already.
  /// - Parameter given: the fields that the source has; `nil`: other content than what stands there is refused
  /// - Throws: `record.exists`, `record.withdrawn`, ``RecordFaults``, refusals of the store
  public func put(_ record: RecordValue, changing given: [RecordField]?) throws -> ImportedRecord {
    if record.schema === WorkspaceSetting.schema { try noteMovedTerms(record) }
    let origin: WriteOrigin = given == nil ? .import : .update
    switch try writer.put(record, changing: given.map(merge), through: origin, reason: reason) {
    case .added(let id):
      resolver.learn(record.title, id, of: record.schema)
      if looksForDoubles { doubles.learn(record, id) }
      return .added
    case .same: return .same
    case .changed(let old, let new):
      if old.title != new.title { resolver.forgetNames(of: new.schema.key) }
      return .changed(old: old, new: new)
    }
  }

  private func noteMovedTerms(_ record: RecordValue) throws {
    guard let today, let setting = Record<WorkspaceSetting>(record) else { return }
    let change = TermRecomputation(of: setting.name, to: setting.withdrawn == nil ? setting.value : nil)
    movedTerms += try change.moved(writer.reader, on: today)
  }

  /// The record that a new row would be a double of: one that says the same, or a person of the same name.
  public func double(of record: RecordValue) throws -> String? {
    looksForDoubles = true
    return try doubles.double(ofRow: record)
  }

  /// The person who bears the name of a new one that has an identifier of its own.
  public func namesake(of record: RecordValue) throws -> String? {
    looksForDoubles = true
    return try doubles.namesake(of: record)
  }

  /// Lays the given fields of a new record over an old one.
  private func merge(_ fields: [RecordField]) -> (RecordValue, RecordValue) -> RecordValue {
    { old, new in
      var merged = old
      for field in fields { merged.values[field.place] = new.values[field.place] }
      return merged
    }
  }

  /// Begins an import of many small rows, which will have one entry in the trail.
  public func beginRows(of kind: RecordSchema, file: String) throws {
    try writer.beginRows(of: kind, file: file)
  }

  /// What is remembered of tables that were imported as a kind.
  public func memories(of kind: RecordSchema) throws -> [TableMemory] {
    try TableMemory.all(of: kind, in: writer.reader)
  }

  /// Remembers what the columns and words of a table mean, in the record of the table with the same heads if there is
  /// one.
  /// - Parameter file: the name of the file without its folder
  /// - Returns: the identifier of the record; `nil` where whoever imports may report and nothing more, or where heads or
  ///   words hold what may not be kept
  public func remember(_ memory: TableMemory, of file: String) throws -> String? {
    var record = try memory.id.flatMap { try writer.reader.record(TableMapping.self, id: $0) } ?? Record<TableMapping>()
    record.file = file
    memory.write(into: &record)
    do {
      return switch try writer.put(record.content, changing: { $1 }, through: .library, reason: nil) {
      case .added(let id): id
      case .same, .changed: record.id.text
      }
    } catch let refusal as Refusal where refusal.sort == .rule {
      return nil
    } catch is RecordFaults {
      // What no field may hold, such as a personal code among the words, is not remembered; the import goes on.
      return nil
    }
  }

  /// Ends it, and writes that entry.
  /// - Parameter digest: the SHA-256 of the file, in hexadecimal digits
  public func endRows(of kind: RecordSchema, digest: String) throws {
    try writer.endRows(of: kind, digest: digest)
  }

  /// Notes a file that was read, for the record of the import.
  public func noteFile(_ name: String, digest: String) throws { try writer.noteFile(name, digest: digest) }

  /// The references that were taken on trust and did not come true, in the order of their places.
  public func unfulfilled() throws -> [(place: Refusal.Place, kind: String, id: String)] {
    let missing = try expected.filter { expected, _ in
      guard let schema = RecordSchema.named(expected.kind) else {
        return try writer.reader.kinds(havingID: expected.id).isEmpty
      }
      return try !writer.reader.exists(schema, expected.id)
    }
    return missing.map { (place: $0.value, kind: $0.key.kind, id: $0.key.id) }
      .sorted { ($0.place.file, $0.place.line ?? 0, $0.id) < ($1.place.file, $1.place.line ?? 0, $1.id) }
  }
}
