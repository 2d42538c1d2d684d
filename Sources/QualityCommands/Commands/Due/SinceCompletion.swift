import QualityModel
import QualityStore

/// What happened after an action was completed: whether what it was to end has come back in the same process against
/// the same criterion. Whoever checks the effect sees it.
struct SinceCompletion {
  let completedOn: Day
  let process: String
  let criterion: String
  /// The later nonconformities, the earliest first.
  let nonconformities: [String]

  /// - Returns: `nil` if the action is for no nonconformity, or that one names no process or no criterion
  static func of(action id: String, _ reader: WorkspaceReader) throws -> SinceCompletion? {
    guard let action = try reader.record(Action.self, id: id), let completedOn = action.completedOn,
      let cause = try action.for.flatMap({ try reader.record(Nonconformity.self, id: $0) }),
      let process = cause.process?.text, let criterion = cause.criterion
    else { return nil }
    let isLater = Condition.all([
      .equals("process", .text(process)), .equals("criterion", .text(criterion)),
      .onOrAfter("found", completedOn.adding(days: 1)), .not(.equals("state", .text("rejected"))),
    ])
    let later = try reader.records(Nonconformity.self, where: isLater, order: [.init("found")])
    return SinceCompletion(
      completedOn: completedOn, process: process, criterion: criterion,
      nonconformities: later.map(\.id.text).filter { $0 != cause.id.text })
  }
}
