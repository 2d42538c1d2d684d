import QualityModel
import QualityStore

extension Session {
  /// Reads the workspace, now or as it was at the end of a day.
  func read<Result>(asOf day: Day? = nil, _ body: (WorkspaceReader) throws -> Result) throws -> Result {
    try openWorkspace(for: .reading).read(asOf: day.map { .endOf($0) }, body)
  }

  /// Writes to the workspace as the person who acts.
  func write<Result>(_ body: (WorkspaceWriter) throws -> Result) throws -> Result {
    let workspace = try openWorkspace(for: .writing)
    return try workspace.write(as: actor(in: workspace), body)
  }

  /// Writes a line for the next step, indented under what was done.
  func suggest(_ command: String) throws {
    console.line("  \(try phrases().text("message.next")): aplis \(command)")
  }
}
