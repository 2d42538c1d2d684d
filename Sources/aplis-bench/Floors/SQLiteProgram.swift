import Foundation

/// What the `sqlite3` program alone needs: to import the same rows, and to answer the same questions from the same file.
struct SQLiteProgram {
  /// The path of the program.
  let program: String

  /// - Throws: `BenchError.program` if there is none on this machine
  static func found() throws -> SQLiteProgram {
    guard let program = ProgramFinder.inSearchPath("sqlite3") else {
      throw BenchError.program("there is no sqlite3 program")
    }
    return SQLiteProgram(program: program)
  }

  var start: ChildCommand { ChildCommand(program: program, arguments: ["--version"]) }

  /// Imports every file of a bed into its database, as they come, without a check.
  func importing(_ bed: TestBed) throws -> ChildCommand {
    let lines = try TableFile.all(in: bed.tables).map { ".mode csv\n.import \"\($0.path)\" \($0.kind)\n" }
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: bed.floorScript))
    return ChildCommand(program: program, arguments: [bed.floorDatabase], input: bed.floorScript)
  }

  /// What the review's aggregates look up, indexed.
  func indexing(_ bed: TestBed) -> ChildCommand {
    command(
      bed.floorDatabase,
      """
      create index a on nonconformity(found,process,source,severity);
      create index b on action(state,due);
      create index c on answer(question,value);
      """)
  }

  /// Asks the workspace.
  func ask(_ question: SQLQuestion, _ bed: TestBed) -> ChildCommand { command(bed.workspace, question.text) }

  /// Writes into the workspace that the bare import filled, which nobody reads later.
  func write(_ question: SQLQuestion, _ bed: TestBed) -> ChildCommand { command(bed.bareWorkspace, question.text) }

  /// The counts and means that a management review of 2025 is made of.
  func review(_ bed: TestBed) -> ChildCommand { command(bed.floorDatabase, SQLQuestion.review.text) }

  private func command(_ database: String, _ statements: String) -> ChildCommand {
    ChildCommand(program: program, arguments: [database, statements])
  }
}
