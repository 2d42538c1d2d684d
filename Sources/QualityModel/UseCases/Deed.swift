/// One thing that is to be written. The store writes deeds in their order, and checks each.
public enum Deed: Sendable {
  /// A new record, with the identifier that it was given.
  case add(RecordValue)
  /// A record of a kind that its own fields name: new, or in place of the one that stands there.
  case put(RecordValue)
  /// Other values in some fields of a record; `nil` empties one.
  case change(kind: String, id: String, values: [FieldChange], reason: String?)
  /// Terms of a record are computed again, because a setting changed that they follow.
  case recompute(kind: String, id: String, values: [FieldChange], setting: String)
  /// A step of a record's lifecycle.
  case step(Step)
  /// A record is taken out of use.
  case withdraw(kind: String, id: String, reason: String)

  /// A field and what it shall hold.
  public struct FieldChange: Sendable {
    public let field: RecordField
    public let value: FieldValue?

    public init(_ field: RecordField, _ value: FieldValue?) {
      self.field = field
      self.value = value
    }
  }

  /// A step of a record's lifecycle, with what is told.
  public struct Step: Sendable {
    /// The name of the event in the kind's ``Lifecycle``.
    public let event: String
    public let kind: String
    public let id: String
    /// The fields that are told with the step.
    public let told: [RecordField: FieldValue]
    public let reason: String?
    /// The day on which the step was taken, if it was not today.
    public let day: Day?
  }
}
