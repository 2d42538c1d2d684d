/// The description of a kind of record without its Swift type, from which tables, files, options, labels and the trail
/// derive.
///
/// There is one for each kind, made of what the kind says of itself; every kind also has a free remark and the reason of
/// a withdrawal. Two schemas are the same only if they are the same object.
///
/// ```swift
/// let schema = Nonconformity.schema
/// schema.key                          // "nonconformity"
/// schema.field("severity")?.isRequired
/// ```
public final class RecordSchema: Sendable {
  /// The kind itself.
  public let kind: any RecordKind.Type
  /// The name of the kind in files, options and the trail: `nonconformity`.
  public let key: String
  /// How the records of the kind get their identifiers.
  public let identity: RecordIdentity
  /// The field that names a record for people.
  public let titleField: RecordField
  /// The field that tells to which year a record belongs.
  public let dayField: RecordField?
  /// The main term by which a record of the kind waits for somebody; `nil`: it has none.
  public var due: DueRule? { laterDue.value }
  /// Everything for which records of the kind can wait, the main term first.
  public var waits: [WaitRule] { laterWaits.value }
  /// The field that names who answers for a record.
  public let personField: RecordField?
  /// Many small rows that enter the trail as one entry per import.
  public let isBulk: Bool
  /// The field that leads to the record above, where records of the kind form a tree.
  public let parentField: RecordField?
  /// Days that follow one another, each pair the earlier and the later one.
  public var daysInOrder: [(earlier: RecordField, later: RecordField)] { laterDays.value }
  /// Fields by which reports look records up, one list for each index.
  public var lookups: [[RecordField]] { laterLookups.value }
  /// All fields in the order of the declaration, then the remark, the reason of a withdrawal, and the import by which a
  /// record was taken over.
  public let fields: [RecordField]
  /// The free remark.
  public let note: RecordField
  /// The reason of a withdrawal; a record with a value here counts nowhere.
  public let withdrawn: RecordField
  /// The import that brought a record from another register, where records of the kind say so; those with states, if they
  /// came in one that they reached there. The program writes it; see ``Intake``.
  public let takenOver: RecordField?
  /// The field that tells the state, where records of the kind have states.
  public let stateField: RecordField?
  /// The field whose word stands for the record in lists: the state, or how it came out.
  public let outcomeField: RecordField?
  /// The fields whose values together name a record, for kinds without identifiers of their own.
  public let naturalKey: [RecordField]

  /// First terms, and the terms that they were first: `firstDue` and `due`.
  package var firstTerms: [(first: RecordField, current: RecordField)] { laterTerms.value }
  /// The fields that refer to records without a foreign key: lists, and references to any kind.
  package let looseReferences: [RecordField]

  /// The fields in which only criteria that exist are cited.
  package let knownCriteria: [RecordField]

  private let fieldsByKey: [String: RecordField]
  private let laterWaits: Later<[WaitRule]>
  private let laterDue: Later<DueRule?>
  private let laterDays: Later<[(earlier: RecordField, later: RecordField)]>
  private let laterLookups: Later<[[RecordField]]>
  private let laterTerms: Later<[(first: RecordField, current: RecordField)]>
  private let laterRules: Later<[RecordRule]>
  private let laterRights: Later<KindRights>
  private let laterEvidentStates: Later<[EvidentState]>
  private let laterDemands: Later<[StateDemand]>
  private let laterAsked: Later<[RecordField]>
  private let laterAskedOneOf: Later<[RecordField]>
  private let laterForms: Later<[ValueForm]>
  private let laterReadings: Later<[ValueReading]>
  private let laterCompletions: Later<[CompletionRule]>
  private let laterFollowUps: Later<[FollowUp]>
  private let laterTold: Later<[Bool]>

  /// The key of the free remark that every kind has.
  public static let noteKey = "note"
  /// The key of the field that holds the reason of a withdrawal.
  public static let withdrawnKey = "withdrawn"
  /// The key of the field that names the import by which a record was taken over.
  public static let takenOverKey = "takenOver"

  /// Derives the description of a kind; each kind does it once, for its `schema`.
  public init<Kind: RecordKind>(_ kind: Kind.Type) {
    self.kind = kind
    key = kind.key
    let declared = DeclaredFields.properties(of: kind.fields).map(\.field)
    note = RecordSchema.common(.longText, RecordSchema.noteKey, at: declared.count)
    withdrawn = RecordSchema.common(.text, RecordSchema.withdrawnKey, at: declared.count + 1)
    takenOver = RecordSchema.takenOver(kind, at: declared.count + 2)
    let fields = declared + [note, withdrawn] + [takenOver].compactMap { $0 }
    self.fields = fields
    fieldsByKey = Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0) })
    identity = kind.identity.resolved
    naturalKey = identity.naturalKey
    titleField = kind.field(kind.titleField)
    dayField = kind.dayField.map(kind.field)
    parentField = kind.parentField.map(kind.field)
    let waits = Later { kind.waits.map(\.value) }
    laterWaits = waits
    laterDue = Later { waits.value.lazy.compactMap(\.term).first }
    laterDays = Later { kind.daysInOrder.map { (kind.field($0.earlier), kind.field($0.later)) } }
    laterLookups = Later { kind.lookups.map { $0.map(kind.field) } }
    isBulk = kind.isBulk
    stateField = kind.stateField.map(kind.field)
    personField = kind.personField.map(kind.field)
    outcomeField = (kind.stateField ?? kind.outcomeField).map(kind.field)
    laterRules = Later { kind.rules.map(\.value) }
    laterRights = Later { kind.rights.value }
    laterEvidentStates = Later { kind.evidentStates.map(\.value) }
    laterDemands = Later { kind.demands.map(\.value) }
    laterAsked = Later { kind.asked.map(kind.field) }
    laterAskedOneOf = Later { kind.askedOneOf.map(kind.field) }
    laterForms = Later { kind.forms.map(\.value) }
    laterReadings = Later { kind.readings.map(\.value) }
    laterCompletions = Later { kind.completions.map(\.value) }
    laterFollowUps = Later { kind.followUps.map(\.value) }
    let ofFile = fields.filter(\.isOfFile)
    laterTold = Later {
      let filled = kind.completions.flatMap(\.value.fields)
      let sealed = (kind.lifecycle?.sealed ?? []).union(filled).union(kind.stateField.map { [kind.field($0)] } ?? [])
        .union(ofFile)
      return fields.map { !sealed.contains($0) }
    }
    laterTerms = Later { kind.firstTerms.map { (kind.field($0.first), kind.field($0.current)) } }
    looseReferences = fields.filter(\.isLooseReference)
    knownCriteria = fields.filter(\.citesKnownCriteria)
  }

  private static func takenOver<Kind: RecordKind>(_ kind: Kind.Type, at place: Int) -> RecordField? {
    guard kind.marksOrigin else { return nil }
    let field = RecordField(.reference(Intake.key), isOfFile: true)
    field.name(takenOverKey, at: place)
    return field
  }

  private static func common(_ kind: FieldKind, _ key: String, at place: Int) -> RecordField {
    let field = RecordField(kind)
    field.name(key, at: place)
    return field
  }

  /// The field with this key, in time that does not grow with their number; `nil` if the kind has none. For words that
  /// come from outside: inside the program fields are named by key path.
  public func field(_ key: String) -> RecordField? { fieldsByKey[key] }

  /// What is true of the records that belong to the years from … to ….
  public func isOf(year first: Int, to last: Int) -> Condition {
    guard let dayField else { return .always }
    switch dayField.kind {
    case .integer: return .isIn(dayField, (first...last).map { .integer($0) })
    case .period: return .periodFrom(dayField, year: first, to: last)
    default: return .within(dayField, Period(from: first, to: last))
    }
  }
}

extension RecordSchema {
  /// Whether records of the kind tell about the file in which they stand: they stay there when others are exported.
  public var isOfFile: Bool { kind.isOfFile }
  /// Other words by which the command line knows the kind.
  public var aliases: [String] { kind.aliases }
  /// The part of the quality system with which help lists the kind.
  public var area: KindArea { kind.area }
  /// The states of the kind's records and the steps between them, if they have any.
  public var lifecycle: Lifecycle? { kind.lifecycle }
  /// What must hold when a record of the kind is written, beside its lifecycle.
  public var rules: [RecordRule] { laterRules.value }
  /// What people may write of the kind outside the steps of a lifecycle.
  public var rights: KindRights { laterRights.value }
  /// The field with the paper that takes the place of naming who approved.
  var paperField: RecordField? { kind.paper }
  /// The states that a record's own fields make evident.
  var evidentStates: [EvidentState] { laterEvidentStates.value }
  /// Fields that may stay empty at first, but not in certain states.
  var demands: [StateDemand] { laterDemands.value }
  /// Fields that a person at a terminal is asked for although they may stay empty.
  package var asked: [RecordField] { laterAsked.value }
  /// Fields of which a new record needs one.
  package var askedOneOf: [RecordField] { laterAskedOneOf.value }
  /// The forms in which values are kept.
  var forms: [ValueForm] { laterForms.value }
  /// How texts are read that say several fields.
  var readings: [ValueReading] { laterReadings.value }

  /// The number that a record of the kind is usually about, where something else may stand in its place.
  package var usualValue: RecordField? { askedOneOf.first { [.number, .money].contains($0.kind) } }
  /// What is filled in a new record where nobody told it.
  var completions: [CompletionRule] { laterCompletions.value }
  /// The terms that follow from settings; they are computed again when those change.
  package var computedTerms: [RecordField] { completions.flatMap(\.terms) }
  /// The fields with which a field is filled later, where it was left empty at first.
  package func causes(of field: RecordField) -> [RecordField] {
    completions.filter { $0.fields.contains(field) }.flatMap(\.causes)
  }
  /// Of each field, whether only people tell it: neither steps nor the program write it.
  var isTold: [Bool] { laterTold.value }
  /// What is written with a record that was added or changed.
  package var followUps: [FollowUp] { laterFollowUps.value }
  /// What lists say of a record beside its state.
  package var marks: [RecordMark] { kind.ownMarks }
  /// Whether something follows from a new record.
  package var hasFollowUps: Bool { !followUps.isEmpty }
  /// The command that usually comes after a record was written.
  public var next: NextCommand? { kind.nextCommand }
}

extension RecordKind {
  fileprivate static var ownMarks: [RecordMark] { marks.map(\.value) }
  fileprivate static var paper: RecordField? { paperField.map(field) }
  fileprivate static var nextCommand: NextCommand? { next?.value }
}

extension RecordField {
  fileprivate var isLooseReference: Bool {
    switch kind {
    case .referenceList, .anyReference: true
    default: false
    }
  }
}

extension RecordIdentity {
  fileprivate var naturalKey: [RecordField] {
    if case .natural(let fields) = self { fields } else { [] }
  }
}
