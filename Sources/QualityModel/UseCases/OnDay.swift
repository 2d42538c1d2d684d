/// A use case that happened on another day than the one on which it is entered: registration and terms run from there.
///
/// ```swift
/// try writer.perform(OnDay(held, RecordAddition(finding)))
/// ```
public struct OnDay<Case: UseCase>: UseCase {
  private let day: Day?
  private let useCase: Case

  /// - Parameter day: the day on which it happened; `nil`: today
  public init(_ day: Day?, _ useCase: Case) {
    self.day = day
    self.useCase = useCase
  }

  /// - Throws: `day.in-future`; what the use case throws
  public func run(_ work: inout Work) throws -> Case.Outcome {
    guard let day else { return try useCase.run(&work) }
    let today = work.today
    guard day <= today else { throw Refusal(.rule, .dayInFuture, ["day": .day(day)]) }
    work.today = day
    defer { work.today = today }
    return try useCase.run(&work)
  }
}

extension Refusal.ID {
  static let dayInFuture = Refusal.ID("day.in-future")
}
