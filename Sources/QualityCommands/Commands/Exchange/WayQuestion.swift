import QualityExchange
import QualityModel

/// Asks at a terminal whether empty cells say the same as the one above, and whether a month stands for its last day,
/// while nothing is open for writing.
struct WayQuestion {
  let session: Session

  /// The options with what was agreed to; what was not stays as it is, and the import tells of it. Of several files
  /// nobody is asked.
  /// - Throws: refusals about the file
  func completed(_ options: ImportOptions, for jobs: [ImportJob]) throws -> ImportOptions {
    guard let job = ImportJob.asked(about: jobs, options) else { return options }
    var options = options
    options.remembered = try session.openWorkspace(for: .reading).read { try TableMemory.all(of: job.kind, in: $0) }
    for column in try UnknownWays(in: job.path, as: job.kind, options).columns where try isMeant(column) {
      options.ways[column.header, default: []].insert(column.way)
    }
    return options
  }

  private func isMeant(_ column: UnknownWays.Column) throws -> Bool {
    let phrases = try session.phrases()
    let facts = [
      "column": column.header.split(whereSeparator: \.isNewline).joined(separator: " "), "place": column.place.text,
      "value": column.example, "day": column.day.map { ValueText.day($0, phrases.language) } ?? "",
    ]
    return Answer.isYes(try session.answer(to: phrases.text("import.ask.\(column.way.rawValue)", facts)))
  }
}
