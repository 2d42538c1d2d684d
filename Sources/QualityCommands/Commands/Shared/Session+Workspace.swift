import QualityModel

extension Session {
  /// Reads the workspace, now or as it was at the end of a day.
  func read<Result>(asOf day: Day? = nil, _ body: (any WorkspaceReading) throws -> Result) throws -> Result {
    try openWorkspace(for: .reading).read(asOf: day.map { .endOf($0) }, body)
  }

  /// Writes to the workspace as the person who acts.
  func write<Result>(_ body: (any WorkspaceWriting) throws -> Result) throws -> Result {
    let workspace = try openWorkspace(for: .writing)
    return try workspace.write(as: actor(in: workspace), through: .stepCommand, body)
  }

  /// Prepares a use case from what stands in the workspace, and runs it as the person who acts. Whatever takes time,
  /// asks or searches belongs in the preparation: while the use case is written nobody else can write.
  /// - Parameters:
  ///   - origin: what sort of command it is
  ///   - prepare: makes the use case; nothing is open for writing yet
  ///   - conclude: makes the result from the outcome and from the records as they are afterwards
  func perform<Case: UseCase, Result>(
    through origin: WriteOrigin = .stepCommand, _ prepare: (any WorkspaceReading) throws -> Case,
    _ conclude: (Case.Outcome, any WorkspaceReading) throws -> Result
  ) throws -> Result {
    let workspace = try openWorkspace(for: .writing)
    let actor = try actor(in: workspace)
    let useCase = try workspace.read(prepare)
    return try workspace.write(as: actor, through: origin) { writer in
      try conclude(try writer.perform(useCase), writer.reader)
    }
  }

  /// Writes a line for the next step, indented under what was done.
  func suggest(_ command: String) throws {
    console.line("  \(try phrases().text("message.next")): aplis \(command)")
  }
}
