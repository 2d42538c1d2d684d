/// Takes a step of a record's lifecycle.
public struct StepTaking: UseCase {
  private let event: String
  private let record: RecordValue
  private let told: [RecordField: FieldValue]
  private let reason: String?
  private let day: Day?

  /// - Parameters:
  ///   - event: the name of the event in the kind's ``Lifecycle``
  ///   - told: the fields that are told with the step
  ///   - reason: why, where the table asks for it
  ///   - day: the day on which the step was taken, if it was not today
  public init(
    _ event: String, of record: RecordValue, telling told: [RecordField: FieldValue], reason: String?, on day: Day?
  ) {
    self.event = event
    self.record = record
    self.told = told
    self.reason = reason
    self.day = day
  }

  public func run(_ work: inout Work) throws {
    work.take(event, of: record, telling: told, reason: reason, on: day)
  }
}
