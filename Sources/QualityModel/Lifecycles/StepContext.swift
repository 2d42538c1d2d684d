/// What a rule may look at when somebody takes a step: the record, who acts, the day, and the other records.
public struct StepContext {
  /// The record as it stands before the step.
  public let old: RecordValue
  /// The record with what is told with the step.
  public internal(set) var record: RecordValue
  /// The name of the event; empty for an edit.
  public let event: String
  /// Who acts.
  public let actor: ActingPerson
  /// The day on which the step is taken.
  public let day: Day
  /// Reads the other records.
  public let reader: any RecordReader
  /// Tells about people.
  public let people: any People

  /// A step of a record of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, StepContext>
}

/// The same with the record's fields under their Swift types.
extension Typed where Kind: RecordKind, Subject == StepContext {
  /// The record as it stands before the step.
  public var old: Record<Kind> { Record(owned: value.old) }
  /// The record with what is told with the step.
  public var record: Record<Kind> { Record(owned: value.record) }
  /// The name of the event; of the deed where no step is taken.
  var event: String { value.event }
  /// Who acts.
  public var actor: ActingPerson { value.actor }
  /// The day on which the step is taken.
  public var day: Day { value.day }
  /// Reads the other records.
  public var reader: any RecordReader { value.reader }
  /// Tells about people.
  public var people: any People { value.people }
}
