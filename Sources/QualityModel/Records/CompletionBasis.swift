/// What completions go by: the day, the organisation's terms, and the other records.
///
/// What it reads it keeps, so that thousands of records are completed with one reading of the settings; whoever writes
/// meanwhile tells it by ``forget(_:)``.
///
/// ```swift
/// let basis = CompletionBasis(reader: reader, today: today)
/// try basis.complete(&record)
/// ```
public final class CompletionBasis {
  /// The day on which the records are written.
  public let today: Day
  private let reader: any RecordReader
  private let settings: Settings
  private var numbers: [RuleSetting: Int] = [:]
  private var terms: FeedbackTerms?
  private var calendar: WorkingDays?
  private var audits: [RecordID<Audit>: Record<Audit>] = [:]

  /// - Parameter instead: settings that are looked at as if they held these values; `nil` is not set
  public init(reader: any RecordReader, today: Day, instead: [String: String?] = [:]) {
    self.reader = reader
    self.today = today
    settings = Settings(reader: reader, instead: instead)
  }

  /// Fills what follows from the organisation's rules where nobody told it; see ``RecordKind/completions``.
  public func complete(_ record: inout RecordValue) throws {
    for rule in record.schema.completions where rule.concerns(record) && !record.isWithdrawn {
      try rule.fill(&record, self)
    }
  }

  /// Reads again what depends on records of a kind of which one was written.
  package func forget(_ kind: RecordSchema) {
    if kind === WorkspaceSetting.schema { (numbers, terms, calendar) = ([:], nil, nil) }
    if kind === Audit.schema { audits = [:] }
  }

  // MARK: - What it knows

  /// The number of a setting: the one set, or the standard.
  func number(_ setting: RuleSetting) throws -> Int {
    if let number = numbers[setting] { return number }
    let number = try settings.number(setting)
    numbers[setting] = number
    return number
  }

  /// The terms for answers that hold now.
  func feedbackTerms() throws -> FeedbackTerms {
    if let terms { return terms }
    let read = try settings.feedbackTerms()
    terms = read
    return read
  }

  /// The organisation's working days.
  func workingDays() throws -> WorkingDays {
    if let calendar { return calendar }
    let read = try settings.workingDays()
    calendar = read
    return read
  }

  /// An audit; `nil` if there is none (yet).
  func audit(_ id: RecordID<Audit>) throws -> Record<Audit>? {
    if let audit = audits[id] { return audit }
    let read = try reader.record(id)
    audits[id] = read
    return read
  }
}
