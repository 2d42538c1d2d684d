/// Where the engine finds exceptions from the four-eyes principle.
public protocol FourEyesExceptions {
  /// An exception that can still be used, for one step of one person on one record; `nil` if there is none.
  func exception(for person: String, step: String, of record: RecordValue) throws -> RecordValue?
  /// The person for whom an exception was made.
  func person(of exception: RecordValue) -> String?
}
