import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("How the program is called in commands to paste")
struct ProgramCallTests {
  @Test("By its name where the shell finds it by that")
  func name() throws {
    let bench = try Bench()
    let program = try Self.makeProgram(in: bench, "bin/aplis")
    #expect(Self.line(program, in: bench, path: "/nowhere:\(bench.path("bin"))") == "aplis status")
  }

  @Test("By its path below the folder where the shell does not find it, as after swift run")
  func path() throws {
    let bench = try Bench()
    let program = try Self.makeProgram(in: bench, ".build/release/aplis")
    #expect(Self.line(program, in: bench, path: "/usr/bin:/bin") == ".build/release/aplis status")
  }

  @Test("By its whole path from another folder, and with a mark that it is here where it lies in this one")
  func elsewhere() throws {
    let bench = try Bench()
    let program = try Self.makeProgram(in: bench, "aplis")
    #expect(Self.line(program, in: bench, path: "") == "./aplis status")
    let other = try Bench()
    #expect(Self.line(program, in: other, path: "") == program + " status")
  }

  @Test("By its path where another program bears the name")
  func other() throws {
    let bench = try Bench()
    let program = try Self.makeProgram(in: bench, "build/aplis")
    _ = try Self.makeProgram(in: bench, "bin/aplis")
    #expect(Self.line(program, in: bench, path: bench.path("bin")) == "build/aplis status")
  }

  @Test("Words with blanks and quotation marks are quoted for the shell")
  func quoted() throws {
    let bench = try Bench()
    let call = ProgramCall(Self.surroundings("/nowhere/aplis", in: bench, path: ""))
    #expect(call.line(["show", "it's here", "pārskats", ""]) == #"/nowhere/aplis show 'it'\''s here' pārskats ''"#)
  }

  @Test("The demo prints its next commands so, also for a folder with a blank in its name")
  func demo() throws {
    let bench = try Bench()
    let run = bench.run(["demo", "my sample"])
    #expect(run.code == 0, "\(run.errors)")
    let commands = run.output.split(separator: "\n").filter { $0.contains("--workspace") }
    #expect(commands.count == 4)
    for command in commands {
      #expect(command.hasPrefix("  /nowhere/aplis "))
      #expect(command.hasSuffix(" --workspace 'my sample/rezekne-paraugs.aplis'"))
    }
  }

  private static func line(_ program: String, in bench: Bench, path: String) -> String {
    ProgramCall(surroundings(program, in: bench, path: path)).line(["status"])
  }

  private static func surroundings(_ program: String, in bench: Bench, path: String) -> Surroundings {
    Surroundings(
      environment: ["PATH": path], folder: resolved(bench.folder), executable: program, account: "tester",
      now: Instant(secondsSince1970: 0), today: .first)
  }

  /// A file that may be run; its path without links, as the program tells its own.
  private static func makeProgram(in bench: Bench, _ name: String) throws -> String {
    let place = URL(fileURLWithPath: bench.path(name))
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\n".utf8).write(to: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path)
    return resolved(place.path)
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
