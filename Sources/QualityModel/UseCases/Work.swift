/// What a use case works with: the records as they stand, who acts and when, and the notes of what is to be written.
///
/// What is noted is not read back: a use case knows what it noted itself.
public struct Work {
  /// Reads the records as they stand before anything of this is written.
  public let reader: any RecordReader
  /// Who acts.
  public let actor: ActingPerson
  /// The day on which the actor acts.
  public internal(set) var today: Day {
    didSet { basis = CompletionBasis(reader: reader, today: today) }
  }
  /// What is to be written, in its order, each with what lets the person write it.
  package private(set) var deeds: [(deed: Deed, authority: Authority)] = []
  private let numbers: any NumberGiver
  private var basis: CompletionBasis

  public init(reader: any RecordReader, actor: ActingPerson, today: Day, numbers: any NumberGiver) {
    self.reader = reader
    self.actor = actor
    self.today = today
    self.numbers = numbers
    basis = CompletionBasis(reader: reader, today: today)
  }

  /// Fills what follows from the organisation's rules where nobody told it; see ``RecordKind/completions``. Whoever
  /// need not see what was filled leaves it to the store, which completes every new record.
  public func complete(_ record: inout RecordValue) throws { try basis.complete(&record) }

  /// Notes a new record, and gives it as it will stand, with its identifier.
  @discardableResult
  public mutating func add(_ record: RecordValue) throws -> RecordValue { try add(record, by: .person) }

  mutating func add(_ record: RecordValue, by authority: Authority) throws -> RecordValue {
    var record = record
    try basis.form(&record)
    // The store completes what it is given as of the day of entry; here it is the day on which it happened.
    try complete(&record)
    record.id = try numbers.identifier(for: record)
    deeds.append((.add(record), authority))
    return record
  }

  /// The same for a record of a known kind.
  @discardableResult
  public mutating func add<Kind: RecordKind>(_ record: Record<Kind>) throws -> Record<Kind> {
    try add(record, by: .person)
  }

  mutating func add<Kind: RecordKind>(_ record: Record<Kind>, by authority: Authority) throws -> Record<Kind> {
    Record(owned: try add(record.content, by: authority))
  }

  /// Notes other values in some fields of a record.
  public mutating func change(_ record: RecordValue, _ values: [Deed.FieldChange], reason: String? = nil) {
    deeds.append((.change(kind: record.schema.key, id: record.id, values: values, reason: reason), .person))
  }

  mutating func change(_ record: RecordValue, _ values: [Deed.FieldChange], by authority: Authority) {
    deeds.append((.change(kind: record.schema.key, id: record.id, values: values, reason: nil), authority))
  }

  /// Notes terms of a record that were computed again, because a setting changed that they follow. That is nobody's
  /// choice, so it asks for no right.
  mutating func recompute(_ record: RecordValue, _ values: [Deed.FieldChange], by setting: String) {
    deeds.append(
      (.recompute(kind: record.schema.key, id: record.id, values: values, setting: setting), .useCase))
  }

  /// Notes another value in one field of a record.
  public mutating func set<Kind: RecordKind, Value>(
    _ path: ValuePath<Kind, Value>, of id: RecordID<Kind>, to value: Value
  ) {
    set(path, of: id, to: value, by: .person)
  }

  mutating func set<Kind: RecordKind, Value>(
    _ path: ValuePath<Kind, Value>, of id: RecordID<Kind>, to value: Value, by authority: Authority
  ) {
    let field = path(Kind.fields)
    let values = [Deed.FieldChange(field, field.write(value))]
    deeds.append((.change(kind: Kind.key, id: id.text, values: values, reason: nil), authority))
  }

  /// Notes a record of a kind that its own fields name: new, or in place of the one that stands there.
  /// - Returns: whether it is new
  @discardableResult
  public mutating func put<Kind: RecordKind>(
    _ record: Record<Kind>, merging merge: (_ old: Record<Kind>, _ new: Record<Kind>) -> Record<Kind> = { $1 }
  ) throws -> Bool {
    try put(record, by: .person, merging: merge)
  }

  @discardableResult
  mutating func put<Kind: RecordKind>(
    _ record: Record<Kind>, by authority: Authority,
    merging merge: (_ old: Record<Kind>, _ new: Record<Kind>) -> Record<Kind>
  ) throws -> Bool {
    var record = record
    record.content.id = record.content.naturalID ?? record.content.id
    // One that was taken out of use begins anew.
    let old = try reader.record(Kind.self, id: record.content.id).flatMap { $0.withdrawn == nil ? $0 : nil }
    deeds.append((.put((old.map { merge($0, record) } ?? record).content), authority))
    return old == nil
  }

  /// Notes a step of a record's lifecycle.
  public mutating func take<Kind: RecordKind>(
    _ event: String, of id: RecordID<Kind>, telling told: [Told<Kind>] = [], reason: String? = nil, on day: Day? = nil
  ) {
    let told = Dictionary(told.map { ($0.field, $0.value) }) { _, last in last }
    note(.init(event: event, kind: Kind.key, id: id.text, told: told, reason: reason, day: day))
  }

  /// Notes a step of a record of any kind, with what was told of it.
  public mutating func take(
    _ event: String, of record: RecordValue, telling told: [RecordField: FieldValue], reason: String?, on day: Day?
  ) {
    note(.init(event: event, kind: record.schema.key, id: record.id, told: told, reason: reason, day: day))
  }

  private mutating func note(_ step: Deed.Step) { deeds.append((.step(step), .person)) }

  /// Notes that a record is taken out of use.
  public mutating func withdraw(_ record: RecordValue, reason: String) {
    deeds.append((.withdraw(kind: record.schema.key, id: record.id, reason: reason), .person))
  }
}
