/// What reports need of a store: records and counts, at one moment. Withdrawn records never count.
public protocol RecordReader {
  /// The records that a query asks for, in its order.
  func records(_ query: RecordQuery) throws -> [RecordValue]
  /// The record of the kind with this key that bears the identifier, withdrawn or not; `nil` if there is none.
  func record(_ kind: String, id: String) throws -> RecordValue?
  /// The records of a query in one line each, without reading the rest of them.
  func lines(_ query: RecordQuery) throws -> [RecordLine]
  /// The groups that a question asks for, each with its count and measures.
  func aggregate(_ question: Aggregation) throws -> [AggregateRow]
  /// What the trail says of a record, the earliest first; nothing of a record that came with an import and was never
  /// changed.
  func history(_ kind: String, id: String) throws -> [TrailLine]
  /// What the trail says of all records of a kind, the earliest first.
  func histories(_ kind: String) throws -> [TrailLine]
  /// The records of the kind with this key of which a step was entered much later than it was taken: more days later
  /// than the setting `late-entry.days` leaves unasked.
  func recordsToldLater(_ kind: String) throws -> Set<String>
  /// Since when a workspace that an older program made is taken to have kept each kind, by the keys of the kinds.
  func assumedBeginnings() throws -> [String: Day]
  /// The latest edition of a review that was signed, as it was frozen; `nil` if none was.
  /// - Parameters:
  ///   - review: the identifier of the review
  ///   - forEverybody: whether the document is wanted that was frozen for everybody
  func signedReview(_ review: String, forEverybody: Bool) throws -> FrozenReview?
  /// The latest entries of the trail about records of a kind, the earliest of them first.
  func latestEntries(of kind: String, _ count: Int) throws -> [TrailLine]
}

extension RecordReader {
  /// Nothing is assumed of a workspace that this program made.
  public func assumedBeginnings() throws -> [String: Day] { [:] }

  /// Nothing was signed where records alone are read.
  public func signedReview(_ review: String, forEverybody: Bool) throws -> FrozenReview? { nil }

  /// The last of all that the trail says of the kind.
  public func latestEntries(of kind: String, _ count: Int) throws -> [TrailLine] {
    try Array(histories(kind).suffix(count))
  }

  /// Those of the records that are in use, one after another.
  public func histories(_ kind: String) throws -> [TrailLine] {
    try records(RecordQuery(kind)).flatMap { try history(kind, id: $0.id) }
  }
}

extension RecordReader {
  /// The records of a known kind.
  ///
  /// ```swift
  /// let open = try reader.records(Nonconformity.self, where: .isEmpty(\.closed), order: [.ascending(\.due)])
  /// ```
  public func records<Kind: RecordKind>(
    _ kind: Kind.Type, where condition: Condition.Of<Kind> = .always, order: [RecordQuery.Order.Of<Kind>] = [],
    limit: Int? = nil
  ) throws -> [Record<Kind>] {
    try records(RecordQuery(kind, where: condition, order: order, limit: limit)).compactMap(Record.init)
  }

  /// The record of a known kind that bears the identifier; `nil` if there is none.
  public func record<Kind: RecordKind>(_ kind: Kind.Type, id: String) throws -> Record<Kind>? {
    try record(kind.key, id: id).flatMap(Record.init)
  }

  /// The record that a reference leads to; `nil` if there is none.
  public func record<Kind: RecordKind>(_ id: RecordID<Kind>) throws -> Record<Kind>? {
    try record(Kind.self, id: id.text)
  }

  /// How many records of the kind fulfil the condition.
  public func count<Kind: RecordKind>(_ kind: Kind.Type, where condition: Condition.Of<Kind>) throws -> Int {
    try count(kind.key, where: condition.value)
  }

  /// Whether any record of the kind fulfils the condition.
  public func has<Kind: RecordKind>(_ kind: Kind.Type, where condition: Condition.Of<Kind>) throws -> Bool {
    try !records(RecordQuery(kind, where: condition, limit: 1)).isEmpty
  }

  /// How many records of the kind with this key fulfil the condition.
  public func count(_ kind: String, where condition: Condition) throws -> Int {
    try aggregate(Aggregation(kind, where: condition)).first?.count ?? 0
  }
}
