/// The order in which things happened to a record: a step does not lie before the registration or the step that it
/// follows.
///
/// What happened is told by the days that steps write and by those that the kind puts in order, see
/// ``RecordKind/daysInOrder``; of a step that writes no day the trail tells when it was taken.
struct StepOrder {
  private let lifecycle: Lifecycle
  /// What lies ahead has not happened yet: the end of a certificate is no step that was taken.
  private let today: Day
  private let steps: any StepDays

  init(_ lifecycle: Lifecycle, today: Day, steps: any StepDays) {
    self.lifecycle = lifecycle
    self.today = today
    self.steps = steps
  }

  /// The day on which a step happened, as the record tells afterwards; the day of the step if it writes none.
  func day(of step: LifecycleStep, writing record: RecordValue, on day: Day) -> Day {
    step.effects.compactMap(\.day).compactMap { record.day($0) }.max() ?? day
  }

  /// - Throws: `days.order` if something that happened to the record before lies after the day of a step;
  ///   `days.order-step` if that is a step that wrote no day
  func check(_ day: Day, of step: LifecycleStep, follows old: RecordValue) throws {
    guard lifecycle.atOnce.isDisjoint(with: Lifecycle.days(of: [step])) else { return }
    if let latest = happened(to: old).max(by: { $0.day < $1.day }), day < latest.day {
      throw Refusal.order(of: day, in: old, after: latest.day, in: latest.field)
    }
    // The trail is asked only where it can tell more: most steps are entered on their day, or follow one with a day.
    guard day < today, wasReachedWithoutDay(lifecycle.state(of: old)) else { return }
    guard let last = try steps.lastStep(of: old), day < last.day else { return }
    throw Refusal.order(of: day, in: old, after: last.day, ofStep: last.event)
  }

  private func wasReachedWithoutDay(_ state: String) -> Bool {
    lifecycle.steps.contains { $0.to == state && !$0.from.isEmpty && Lifecycle.days(of: [$0]).isEmpty }
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
