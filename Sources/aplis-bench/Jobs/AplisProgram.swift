/// The same jobs as whole runs of `aplis`.
struct AplisProgram {
  /// The path of the program.
  let program: String

  var start: ChildCommand { command(["--version"]) }

  func initialising(_ bed: TestBed) -> ChildCommand {
    command(["init", bed.workspace, "--name", "Bench", "--language", "lv"])
  }

  func importing(_ bed: TestBed) -> ChildCommand {
    command(["import", bed.tables, "--workspace", bed.workspace])
  }

  func overdue(_ bed: TestBed) -> ChildCommand {
    command(["action", "list", "--overdue", "--limit", "100", "--workspace", bed.workspace])
  }

  func todo(_ bed: TestBed) -> ChildCommand {
    command(["todo", "--workspace", bed.workspace])
  }

  func allOverdue(_ bed: TestBed) -> ChildCommand {
    command(["action", "list", "--overdue", "--workspace", bed.workspace])
  }

  func review(_ bed: TestBed) -> ChildCommand {
    command([
      "review", "build", "2025", "--workspace", bed.workspace, "--language", "lv,en", "--format", "html,xml,json",
      "-o", bed.report,
    ])
  }

  private func command(_ arguments: [String]) -> ChildCommand {
    ChildCommand(program: program, arguments: arguments)
  }
}
