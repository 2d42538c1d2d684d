/// The order in which things happened to a record: a step does not lie before the registration or the step that it
/// follows.
///
/// What happened is told by the days that steps write and by those that the kind puts in order; see
/// ``RecordKind/daysInOrder``.
struct StepOrder {
  private let lifecycle: Lifecycle
  /// What lies ahead has not happened yet: the end of a certificate is no step that was taken.
  private let today: Day

  init(_ lifecycle: Lifecycle, today: Day) {
    self.lifecycle = lifecycle
    self.today = today
  }

  /// The day on which a step happened, as the record tells afterwards; the day of the step if it writes none.
  func day(of step: LifecycleStep, writing record: RecordValue, on day: Day) -> Day {
    step.effects.compactMap(\.day).compactMap { record.day($0) }.max() ?? day
  }

  /// - Throws: `days.order` if something that happened to the record before lies after the day of a step
  func check(_ day: Day, of step: LifecycleStep, follows old: RecordValue) throws {
    guard lifecycle.atOnce.isDisjoint(with: Lifecycle.days(of: [step])) else { return }
    let latest = happened(to: old).max { $0.day < $1.day }
    guard let latest, day < latest.day else { return }
    throw Refusal.order(of: day, in: old, after: latest.day, in: latest.field)
  }

  private func happened(to record: RecordValue) -> [(field: RecordField, day: Day)] {
    lifecycle.happenings.compactMap { field in
      guard let day = record.day(field), day <= today else { return nil }
      return (field, day)
    }
  }
}

extension StepEffect {
  /// The field into which the effect writes the day on which the step happened.
  fileprivate var day: RecordField? {
    switch self {
    case .day(let field), .dayIfEmpty(let field): field
    default: nil
    }
  }
}

extension Lifecycle {
  /// The days that steps write, as fields.
  static func days(of steps: [LifecycleStep]) -> [RecordField] { steps.flatMap(\.effects).compactMap(\.day) }
}
