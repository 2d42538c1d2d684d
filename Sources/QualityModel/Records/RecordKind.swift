/// A kind of record of the quality system, such as `Nonconformity`: its fields are its properties, and everything else
/// that is said of it stands in its own folder.
///
/// Adding a field is one property here and its labels. Adding a kind is one type in one file, its name in
/// ``RecordSchema/kinds``, and its labels; what it lacks is told by a test.
///
/// ```swift
/// public struct Partner: RecordKind {
///   public static let key = "partner"
///   public static let fields = Partner().named()
///   public static let schema = RecordSchema(Partner.self)
///   public static let identity = KindIdentity<Partner>.counted(prefix: "X", digits: 2)
///   public static var titleField: FieldPath<Partner> { \.name }
///
///   public let name = Fields.requiredText()
/// }
/// ```
///
/// It is `Encodable` for its names alone: the compiler then lists the properties with their names, which costs a tenth of
/// what looking through them at run time does. Nothing is ever encoded; a property that is no field stops at once.
public protocol RecordKind: Sendable, Encodable {
  /// The name of the kind in files, options and the trail: `nonconformity`.
  static var key: String { get }
  /// The fields; one shared value, with the names that the properties give them: `Partner().named()`.
  static var fields: Self { get }
  /// Everything that is derived from the description; one shared value.
  static var schema: RecordSchema { get }
  /// How the records of the kind get their identifiers.
  static var identity: KindIdentity<Self> { get }
  /// The field that names a record for people.
  static var titleField: FieldPath<Self> { get }
  /// The part of the quality system with which help lists the kind.
  static var area: KindArea { get }
  /// Other words by which the command line knows the kind, English first; they work whatever the language.
  static var aliases: [String] { get }
  /// The field that tells to which year a record belongs.
  static var dayField: FieldPath<Self>? { get }
  /// The field that leads to the record above, where records of the kind form a tree.
  static var parentField: FieldPath<Self>? { get }
  /// Everything for which records of the kind can wait, the main term first.
  static var waits: [WaitRule.Of<Self>] { get }
  /// The field that tells how it came out, of kinds whose records have no states.
  static var outcomeField: FieldPath<Self>? { get }
  /// The field that names who answers for a record.
  static var personField: FieldPath<Self>? { get }
  /// Terms that may be moved, each with the field that keeps the first one.
  static var firstTerms: [(first: FieldPath<Self>, current: FieldPath<Self>)] { get }
  /// The field that tells the state, where records of the kind have states.
  static var stateField: FieldPath<Self>? { get }
  /// Days that follow one another, each pair the earlier and the later one. Real registers break the order; it is
  /// told, not refused.
  static var daysInOrder: [(earlier: FieldPath<Self>, later: FieldPath<Self>)] { get }
  /// Fields by which reports look records up, beside the day and the term; each list is one index, in which the first
  /// field finds the records and those after it are counted or compared, so that no record itself has to be read.
  static var lookups: [[FieldPath<Self>]] { get }
  /// Many small rows that enter the trail as one entry per import.
  static var isBulk: Bool { get }
  /// Whether records of the kind tell about the file in which they stand, as imports do: they stay there when others are
  /// exported.
  static var isOfFile: Bool { get }
  /// Whether a record that came from another register bears the import that brought it: those with states do, if they
  /// came in one that they reached there.
  static var marksOrigin: Bool { get }
  /// The states of the kind's records and the steps between them, if they have any.
  static var lifecycle: Lifecycle? { get }
  /// What must hold when a record of the kind is written, beside its lifecycle.
  static var rules: [RecordRule.Of<Self>] { get }
  /// What people may write of the kind outside the steps of a lifecycle.
  static var rights: KindRights.Of<Self> { get }
  /// The field with number and day of the paper by which something was approved outside the program, where that takes the
  /// place of naming who did it.
  static var paperField: FieldPath<Self>? { get }
  /// The states that a record's own fields make evident, such as closed by the day of closing, the first that fits.
  static var evidentStates: [EvidentState.Of<Self>] { get }
  /// Fields that may stay empty at first, but not in certain states.
  static var demands: [StateDemand.Of<Self>] { get }
  /// Fields that a person at a terminal is asked for although they may stay empty.
  static var asked: [FieldPath<Self>] { get }
  /// Fields of which a new record needs one; a person at a terminal is asked for them until one is told.
  static var askedOneOf: [FieldPath<Self>] { get }
  /// The forms in which values are kept that can be told in several ways.
  static var forms: [ValueForm.Of<Self>] { get }
  /// How texts are read that say several fields at once, such as `>31`.
  static var readings: [ValueReading.Of<Self>] { get }
  /// What is filled in a new record where nobody told it.
  static var completions: [CompletionRule.Of<Self>] { get }
  /// What is written with a record that was added or changed.
  static var followUps: [FollowUp.Of<Self>] { get }
  /// What lists say of a record beside its state.
  static var marks: [RecordMark.Of<Self>] { get }
  /// The command that usually comes after a record was written; `nil`: it is shown.
  static var next: NextCommand.Of<Self>? { get }
  /// Where another command than a step comes next: its words after the kind's, by the state.
  static var nextInState: [String: String] { get }
}

extension RecordKind {
  public static var aliases: [String] { [] }
  public static var dayField: FieldPath<Self>? { nil }
  public static var parentField: FieldPath<Self>? { nil }
  public static var waits: [WaitRule.Of<Self>] { [] }
  public static var firstTerms: [(first: FieldPath<Self>, current: FieldPath<Self>)] { [] }
  public static var stateField: FieldPath<Self>? { nil }
  public static var outcomeField: FieldPath<Self>? { nil }
  public static var personField: FieldPath<Self>? { nil }
  public static var daysInOrder: [(earlier: FieldPath<Self>, later: FieldPath<Self>)] { [] }
  public static var lookups: [[FieldPath<Self>]] { [] }
  public static var isBulk: Bool { false }
  public static var isOfFile: Bool { false }
  public static var marksOrigin: Bool { stateField != nil }
  public static var lifecycle: Lifecycle? { nil }
  public static var rules: [RecordRule.Of<Self>] { [] }
  public static var rights: KindRights.Of<Self> { .standard }
  public static var paperField: FieldPath<Self>? { nil }
  public static var evidentStates: [EvidentState.Of<Self>] { [] }
  public static var demands: [StateDemand.Of<Self>] { [] }
  public static var asked: [FieldPath<Self>] { [] }
  public static var askedOneOf: [FieldPath<Self>] { [] }
  public static var forms: [ValueForm.Of<Self>] { [] }
  public static var readings: [ValueReading.Of<Self>] { [] }
  public static var completions: [CompletionRule.Of<Self>] { [] }
  public static var followUps: [FollowUp.Of<Self>] { [] }
  public static var marks: [RecordMark.Of<Self>] { [] }
  public static var next: NextCommand.Of<Self>? { nil }
  public static var nextInState: [String: String] { [:] }

  /// The same fields, each with the name and place of its property.
  public func named() -> Self {
    for (place, property) in DeclaredFields.properties(of: self).enumerated() {
      property.field.name(property.name, at: place)
    }
    return self
  }

  /// The field that a path names.
  package static func field(_ path: FieldPath<Self>) -> RecordField { path(fields) }
}

/// A kind whose records have states.
public protocol StatefulKind: RecordKind {
  /// The states, in the order of a record's life.
  associatedtype State: Choice
  /// The field that tells the state.
  var state: Field<State?> { get }
}

extension StatefulKind {
  public static var stateField: FieldPath<Self>? { \.state }
}
