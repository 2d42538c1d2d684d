/// The exceptions of a workspace, as its records know them.
public struct GrantedExceptions: FourEyesExceptions {
  private let reader: any RecordReader

  public init(_ reader: any RecordReader) {
    self.reader = reader
  }

  public func exception(for person: String, step: String, of record: RecordValue) throws -> RecordValue? {
    try reader.records(
      FourEyesException.self,
      where: .all([
        .equals(\.for, record.id), .equals(\.step, step), .equals(\.person, RecordID(person)),
        .equals(\.state, .granted),
      ]), limit: 1
    ).first?.content
  }

  public func person(of exception: RecordValue) -> String? { Record<FourEyesException>(exception)?.person.text }

  /// An exception after the step that made use of it.
  public static func used(_ exception: RecordValue, on day: Day) -> RecordValue {
    guard var used = Record<FourEyesException>(exception) else { return exception }
    used.state = .used
    used.usedOn = day
    return used.content
  }
}

extension LifecycleEngine {
  /// The engine with the people and the exceptions that the records tell of.
  /// - Parameters:
  ///   - lifecycle: the table of the record's kind
  ///   - actor: who acts
  ///   - day: the day on which the step is taken
  ///   - today: the day on which it is entered; the same unless another is told
  ///   - reader: reads the other records
  public init(
    _ lifecycle: Lifecycle, actor: ActingPerson, day: Day, today: Day? = nil, reader: any RecordReader
  ) {
    self.init(
      lifecycle, actor: actor, day: day, today: today, reader: reader, people: PersonRegister(reader, on: day),
      exceptions: GrantedExceptions(reader))
  }
}
