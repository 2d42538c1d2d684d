import Foundation
import QualityModel

@testable import QualityCommands

/// A small program's folder and a place to install it in.
final class InstallBench {
  private let folder: String
  /// Where it is installed.
  let prefix: String
  private var home: String { folder + "/home" }

  init() throws {
    let path = FileManager.default.temporaryDirectory.path + "/aplis-install-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    prefix = folder + "/prefix"
    for name in ["Templates/strings/en.json", "Templates/strings/lv.json"] {
      try writeSource(String(contentsOfFile: Bench.home + "/" + name, encoding: .utf8), name)
    }
    try writeSource("<page/>", "Templates/pages/page.html")
    try writeSource("{}", "Criteria/one/catalogue.json")
    try writeSource("#!/bin/sh\n", "aplis")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @discardableResult
  func install(_ words: [String] = [], environment: [String: String] = [:]) -> Bench.Run {
    run(["install", "--prefix", prefix] + words, environment: environment)
  }

  func run(_ words: [String], environment: [String: String] = [:]) -> Bench.Run {
    let console = TestConsole()
    let surroundings = Surroundings(
      environment: environment.merging(["APLIS_HOME": home]) { given, _ in given }, folder: folder,
      executable: home + "/aplis", account: "tester", now: Instant(secondsSince1970: 1_743_408_000), today: .first)
    let code = Program.run(words + ["--language", "en"], surroundings, console)
    return Bench.Run(code: code, output: console.output, errors: console.errors)
  }

  // MARK: Files

  func text(_ path: String) throws -> String { try String(contentsOfFile: prefix + "/" + path, encoding: .utf8) }

  func source(_ path: String) throws -> String { try String(contentsOfFile: home + "/" + path, encoding: .utf8) }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: prefix + "/" + path) }

  func files() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: prefix) }

  func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: prefix + "/" + path, isDirectory: &isFolder) && isFolder.boolValue
  }

  func write(_ text: String, _ path: String, isProgram: Bool = false) throws {
    try write(text, at: prefix + "/" + path, isProgram: isProgram)
  }

  func writeSource(_ text: String, _ path: String) throws { try write(text, at: home + "/" + path) }

  func removeSource(_ path: String) throws { try FileManager.default.removeItem(atPath: home + "/" + path) }

  private func write(_ text: String, at path: String, isProgram: Bool = false) throws {
    let place = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place, atomically: true, encoding: .utf8)
    if isProgram { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
  }
}
