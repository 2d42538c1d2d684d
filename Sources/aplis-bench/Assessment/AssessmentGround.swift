import Foundation

/// A workspace with an assessment that has begun, and the filled forms beside it.
struct AssessmentGround {
  let program: String
  let size: AssessmentSize
  let folder: String

  private var files: AssessmentFiles { AssessmentFiles(size: size) }
  private var workspace: String { folder + "/quality.aplis" }
  private var begun: String { folder + "/begun.aplis" }
  private var home: String { folder + "/home" }
  private static let id = "SA-2026-01"

  /// Sets everything up to the point where the forms have come back.
  func prepare() throws {
    try WorkFolder.make(folder)
    try makeHome()
    try run(["init", workspace, "--name", "Bench", "--language", "lv"])
    try run(["person", "add", "--name", "Vadītājs", "--roles", "qualityManager"] + place)
    try files.writePeople(to: folder + "/tables")
    try run(["import", folder + "/tables"] + acting)
    try run(
      [
        "assessment", "start", "--catalogue", AssessmentFiles.catalogueKey, "--method", "levels", "--leader", "E-001",
        "--assessors", size.people.joined(separator: ";"), "--year", "2026",
      ] + acting)
    try run(["assessment", "form", Self.id, "--format", "csv", "-o", folder + "/forms", "--language", "lv"] + acting)
    try fillForms()
    try FileManager.default.copyItem(atPath: workspace, toPath: begun)
  }

  /// As before anything was collected, so that it can be measured again.
  func reset() throws {
    for ending in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: workspace + ending) }
    try FileManager.default.copyItem(atPath: begun, toPath: workspace)
  }

  /// Goes on to where all speak together, and agrees on what all gave alike.
  func convene() throws {
    try run(["assessment", "convene", Self.id] + acting)
    try run(["assessment", "consensus", Self.id, "--unanimous"] + acting)
  }

  // MARK: What is measured

  var collect: ChildCommand { command(["assessment", "collect", returned] + acting) }
  var spread: ChildCommand { command(["assessment", "spread", Self.id] + acting) }
  var report: ChildCommand {
    command(["assessment", "report", Self.id, "--draft", "-o", folder + "/out", "--language", "lv"] + acting)
  }

  /// The floor: the same files read by a program that does nothing else.
  func reading(with jq: String) -> ChildCommand {
    let names = size.people.map { returned + "/\($0).json" }
    return ChildCommand(program: jq, arguments: ["-c", "[.answers[].scores] | length"] + names)
  }

  // MARK: Steps

  private var returned: String { folder + "/returned" }
  private var place: [String] { ["--workspace", workspace, "--home", home] }
  private var acting: [String] { place + ["--as", "E-001"] }

  private func command(_ words: [String]) -> ChildCommand { ChildCommand(program: program, arguments: words) }

  private func run(_ words: [String]) throws { _ = try command(words).run(in: folder) }

  /// The program's own folder with one catalogue more.
  private func makeHome() throws {
    let version = try ChildCommand(
      program: program, arguments: ["--version", "--verbose", "--language", "en"]
    ).outcome(in: folder)
    let lines = version.output.split(whereSeparator: \.isNewline)
    let criteria = try link("Criteria", named: lines)
    _ = try link("Templates", named: lines, to: home + "/Templates")
    try WorkFolder.make(home + "/Criteria")
    for name in try FileManager.default.contentsOfDirectory(atPath: criteria) {
      try FileManager.default.createSymbolicLink(
        atPath: "\(home)/Criteria/\(name)", withDestinationPath: "\(criteria)/\(name)")
    }
    let path = "\(home)/Criteria/\(AssessmentFiles.catalogueKey).json"
    try Data(files.catalogue.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// A folder that the program says it uses, linked to where it shall be found.
  private func link(_ name: String, named lines: [Substring], to place: String? = nil) throws -> String {
    guard let line = lines.first(where: { $0.contains("\(name): ") }), let start = line.range(of: ": ") else {
      throw BenchError.system("\(program) does not say where its \(name) are")
    }
    let path = String(line[start.upperBound...])
    if let place {
      try WorkFolder.make(home)
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: path)
    }
    return path
  }

  private func fillForms() throws {
    try WorkFolder.make(returned)
    for (number, person) in size.people.enumerated() {
      let form = "\(folder)/forms/\(Self.id).\(person).lv.csv"
      let text = try files.answers(of: number, identity: AssessmentFiles.identity(inForm: form))
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(returned)/\(person).json"))
    }
  }
}
