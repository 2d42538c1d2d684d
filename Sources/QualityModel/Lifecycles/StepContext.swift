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

  /// The values of the organisation's rules.
  var settings: Settings { Settings(reader: reader) }
}
