import Foundation

/// The bare import as a whole process: this program itself.
struct BareProgram {
  let program: String

  init() throws { program = try ProgramFinder.own() }

  func importing(_ bed: TestBed) -> ChildCommand {
    ChildCommand(program: program, arguments: [BareImportCommand.name, bed.tables, bed.bareWorkspace])
  }
}
