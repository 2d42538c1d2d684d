import Foundation
import Testing

/// A workspace in which people take steps, each a process of its own.
struct ServiceDesk {
  let built: Built

  init() throws { built = try Built.ready() }

  /// Runs a command that must succeed, and gives what it says.
  @discardableResult
  func done(
    _ words: [String], by person: String?, on day: String? = nil,
    at place: SourceLocation = #_sourceLocation
  ) throws -> String {
    let run = try built.run(line(words, person, day))
    #expect(run.code == 0, "\(words): \(run.errors)", sourceLocation: place)
    return run.output
  }

  /// Runs a command that a rule must refuse under this name and with a next step; the record stays as it is.
  func refused(
    _ identifier: String, _ words: [String], by person: String, on day: String? = nil,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let run = try built.run(line(words, person, day))
    #expect(
      run.code == 1 && run.output.isEmpty, "\(words): \(run.code) \(run.output)",
      sourceLocation: place)
    #expect(
      run.errors.contains("[\(identifier)]"), "\(words): \(run.errors)", sourceLocation: place)
    #expect(
      run.errors.contains("tālāk: ") && !run.errors.contains("«"), "\(run.errors)",
      sourceLocation: place)
  }

  /// Runs a command in which something is missing that must be told.
  func incomplete(_ words: [String], by person: String, at place: SourceLocation = #_sourceLocation)
    throws
  {
    let run = try built.run(line(words, person, nil))
    #expect(
      run.code == 65 && run.errors.contains("[field.missing]"), "\(words): \(run.errors)",
      sourceLocation: place)
  }

  private func line(_ words: [String], _ person: String?, _ day: String?) -> [String] {
    words + (day.map { ["--on", $0] } ?? []) + (person.map { ["--as", $0] } ?? []) + [
      "--language", "lv",
    ]
  }

  /// A field of a record, as JSON shows it.
  func field(_ name: String, of kind: String, _ id: String) throws -> String? {
    let output = try built.run([kind, "show", id, "--json"]).output
    return (try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])?[name]
      as? String
  }

  /// The figures of a review by their names.
  func figures(_ file: String, year: Int) throws -> [String: String] {
    let review =
      try JSONSerialization.jsonObject(with: Data(built.text(file).utf8)) as? [String: Any]
    let sections = review?["input"] as? [[String: Any]] ?? []
    return sections.flatMap { $0["figure"] as? [[String: Any]] ?? [] }.reduce(into: [:]) {
      figures, figure in
      let values = figure["value"] as? [[String: String]] ?? []
      guard let id = figure["id"] as? String else { return }
      figures[id] = values.first { $0["year"] == "\(year)" }?["number"]
    }
  }
}
