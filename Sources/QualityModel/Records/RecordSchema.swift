/// The description of a kind of record, from which tables, files, options, labels and the trail derive.
///
/// There is one for each kind, made from the properties that the kind declares, in their order; every kind also has a
/// free remark and the reason of a withdrawal. Two schemas are the same only if they are the same object.
///
/// ```swift
/// let schema = Nonconformity.schema
/// schema.key                          // "nonconformity"
/// schema.field("severity")?.isRequired
/// ```
public final class RecordSchema: Sendable {
  /// The name of the kind in files, options and the trail: `nonconformity`.
  public let key: String
  /// Other words by which the command line knows the kind.
  public let aliases: [String]
  /// How the records of the kind get their identifiers.
  public let identity: RecordIdentity
  /// The field that names a record for people.
  public let titleField: String
  /// The field that tells to which year a record belongs.
  public let dayField: String?
  /// The main term by which a record of the kind waits for somebody; `nil`: it has none.
  public let due: DueRule?
  /// Everything for which records of the kind can wait, the main term first.
  package let waits: [WaitRule]
  /// Many small rows that enter the trail as one entry per import.
  public let isBulk: Bool
  /// The field that leads to the record above, where records of the kind form a tree.
  public let parentField: String?
  /// Days that follow one another, each pair the earlier and the later one. Real registers break the order; it is
  /// told, not refused.
  public let inOrder: [[String]]
  /// Fields by which reports look records up, beside the day and the term; each list is one index, in which the first
  /// field finds the records and those after it are counted or compared, so that no record itself has to be read.
  public let lookups: [[String]]
  /// All fields in the order of the declaration, then the remark and the reason of a withdrawal.
  public let fields: [RecordField]
  /// The fields whose values together name a record, for kinds without identifiers of their own.
  public let naturalKey: [RecordField]

  /// The places of first terms and of the terms that they were first: `firstDue` and `due`.
  let firstTerms: [(first: Int, current: Int)]
  let stateField: RecordField?
  /// The fields that refer to records without a foreign key: lists, and references to any kind.
  package let looseReferences: [RecordField]

  private let places: [String: Int]
  private let placesByDeclaration: [ObjectIdentifier: Int]

  /// The key of the free remark that every kind has.
  public static let noteKey = "note"
  /// The key of the field that holds the reason of a withdrawal; a record with a value here counts nowhere.
  public static let withdrawnKey = "withdrawn"

  init<Kind: RecordKind>(
    _ fields: Kind, aliases: [String] = [], id identity: RecordIdentity, title: String,
    day: String? = nil, waits: [WaitRule] = [], parent: String? = nil, inOrder: [[String]] = [],
    lookups: [[String]] = [], isBulk: Bool = false
  ) {
    key = Kind.key
    self.aliases = aliases
    self.identity = identity
    due = waits.lazy.compactMap(\.term).first
    self.waits = waits
    self.inOrder = inOrder
    self.lookups = lookups
    self.isBulk = isBulk
    titleField = title
    dayField = day
    parentField = parent
    self.fields = RecordSchema.fields(declaredBy: fields)
    let places = Dictionary(uniqueKeysWithValues: self.fields.map { ($0.key, $0.place) })
    self.places = places
    stateField = places["state"].map { [fields = self.fields] in fields[$0] }
    firstTerms = [("firstDue", "due"), ("firstPlanned", "planned")].compactMap { first, current in
      guard let first = places[first], let current = places[current] else { return nil }
      return (first, current)
    }
    looseReferences = self.fields.filter { field in
      switch field.kind {
      case .referenceList, .anyReference: true
      default: false
      }
    }
    naturalKey = Self.naturalKey(identity, self.fields, places)
    placesByDeclaration = Dictionary(
      uniqueKeysWithValues: self.fields.compactMap { field in
        field.declaration.map { (ObjectIdentifier($0), field.place) }
      })
  }

  /// The declared properties in their order, then the common fields.
  private static func fields(declaredBy kind: some RecordKind) -> [RecordField] {
    var fields: [RecordField] = []
    for child in Mirror(reflecting: kind).children {
      guard let key = child.label, let declaration = child.value as? FieldDeclaration else {
        continue
      }
      fields.append(
        RecordField(
          key: key, kind: declaration.kind, isRequired: declaration.isRequired, place: fields.count,
          declaration: declaration))
    }
    for (key, kind) in [(noteKey, FieldKind.longText), (withdrawnKey, .text)] {
      fields.append(
        RecordField(key: key, kind: kind, isRequired: false, place: fields.count, declaration: nil))
    }
    return fields
  }

  /// The field with this key, in time that does not grow with their number; `nil` if the kind has none.
  public func field(_ key: String) -> RecordField? {
    places[key].map { fields[$0] }
  }

  func place(of declaration: FieldDeclaration) -> Int? {
    placesByDeclaration[ObjectIdentifier(declaration)]
  }

  func place(of key: String) -> Int? { places[key] }

  /// What is true of the records that belong to the years from … to ….
  public func isOf(year first: Int, to last: Int) -> Condition {
    guard let dayField, let field = field(dayField) else { return .always }
    switch field.kind {
    case .integer: return .isIn(dayField, (first...last).map { .integer($0) })
    case .period: return .periodFrom(dayField, year: first, to: last)
    default: return .within(dayField, Period(from: first, to: last))
    }
  }

  private static func naturalKey(
    _ identity: RecordIdentity, _ fields: [RecordField], _ places: [String: Int]
  ) -> [RecordField] {
    guard case .natural(let keys) = identity else { return [] }
    return keys.compactMap { places[$0].map { fields[$0] } }
  }
}
