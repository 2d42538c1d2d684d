import Foundation
import Testing

/// The built program, run as a person would run it.
final class Built {
  let folder: String

  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static var program: URL { program("aplis") }

  /// The programs lie beside the bundle of the tests.
  private static func program(_ name: String) -> URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      return (bundle ?? Bundle.main.bundleURL).deletingLastPathComponent().appendingPathComponent(name)
    #else
      return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(name)
    #endif
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/aplis-built-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// With a workspace.
  static func ready() throws -> Built {
    let built = try Built()
    let run = try built.run(["init", "--name", "Sociālais dienests", "--language", "lv"])
    try #require(run.code == 0, "\(run.errors)")
    return built
  }

  @discardableResult
  func run(_ words: [String], throughShell: Bool = false, environment: [String: String] = [:]) throws -> Run {
    try run(throughShell ? URL(fileURLWithPath: "/bin/sh") : Built.program, words, environment)
  }

  /// Runs the program that plays a year or a crowd, with the program beside it.
  func play(_ words: [String]) throws -> Run { try run(Built.program("aplis-bench"), words, [:]) }

  private func run(_ program: URL, _ words: [String], _ environment: [String: String]) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let usual = ["APLIS_HOME": Built.home, "APLIS": Built.program.path, "PATH": "/usr/bin:/bin", "USER": "tester"]
    process.environment = usual.merging(environment) { $1 }
    // Into files, since a full pipe would stop the program.
    let (output, errors) = (try file("stdout"), try file("stderr"))
    (process.standardOutput, process.standardError) = (output, errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try output.close()
    try errors.close()
    return Run(code: process.terminationStatus, output: try text(".stdout"), errors: try text(".stderr"))
  }

  private func file(_ name: String) throws -> FileHandle {
    let place = URL(fileURLWithPath: path("." + name))
    try Data().write(to: place)
    return try FileHandle(forWritingTo: place)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path(name))) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }
}
