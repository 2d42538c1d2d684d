/// The same jobs as whole runs of `aplis`.
struct AplisProgram {
  /// The path of the program.
  let program: String

  /// A record that every workload has.
  static let shown = "NC-2025-000017"
  /// The quality manager.
  private static let actor = "E-002"

  var start: ChildCommand { ChildCommand(program: program, arguments: ["--version"]) }

  func initialising(_ workspace: String) -> ChildCommand {
    ChildCommand(program: program, arguments: ["init", workspace, "--name", "Bench", "--language", "lv"])
  }

  func importing(_ bed: TestBed) -> ChildCommand { command(bed, ["import", bed.tables]) }

  func open(_ bed: TestBed) -> ChildCommand { command(bed, ["unit", "list"]) }

  func overdue(_ bed: TestBed) -> ChildCommand { command(bed, ["action", "list", "--overdue", "--limit", "100"]) }

  func allOverdue(_ bed: TestBed) -> ChildCommand { command(bed, ["action", "list", "--overdue"]) }

  func todo(_ bed: TestBed) -> ChildCommand { command(bed, ["todo"]) }

  func status(_ bed: TestBed) -> ChildCommand { command(bed, ["status"]) }

  func show(_ bed: TestBed) -> ChildCommand { command(bed, ["nonconformity", "show", AplisProgram.shown]) }

  func add(_ bed: TestBed) -> ChildCommand {
    command(
      bed,
      [
        "nonconformity", "add", "--title", "Ieraksts", "--found", "2025-03-01", "--source", "employee", "--severity",
        "minor", "--process", "P-01", "--doubles", "accept", "--as", AplisProgram.actor,
      ])
  }

  /// An action to take steps of, which has to be started once.
  func addingAction(_ bed: TestBed) -> ChildCommand {
    command(
      bed,
      [
        "action", "add", "--title", "Papildināt kārtību", "--kind", "correction", "--responsible", "E-014", "--due",
        "2026-03-31", "--doubles", "accept", "--json", "--as", AplisProgram.actor,
      ])
  }

  func starting(_ action: String, _ bed: TestBed) -> ChildCommand {
    command(bed, ["action", "start", action, "--as", AplisProgram.actor])
  }

  /// A step that can be taken again and again.
  func step(_ action: String, progress: Int, _ bed: TestBed) -> ChildCommand {
    command(bed, ["action", "progress", action, "--progress", "\(progress)", "--as", AplisProgram.actor])
  }

  func review(_ bed: TestBed) -> ChildCommand {
    command(
      bed, ["review", "build", "2025", "--language", "lv,en", "--format", "html,xml,json", "-o", bed.report])
  }

  private func command(_ bed: TestBed, _ words: [String]) -> ChildCommand {
    ChildCommand(program: program, arguments: words + ["--workspace", bed.workspace])
  }
}
