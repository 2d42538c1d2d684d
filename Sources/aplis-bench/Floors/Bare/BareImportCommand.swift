/// `aplis-bench bare-import FOLDER WORKSPACE`: the floor of an import, run as a process of its own.
struct BareImportCommand {
  private let job: BareImport

  static let name = "bare-import"

  /// - Throws: `BenchError.usage`
  init(_ words: [String]) throws {
    guard words.count == 2, !words.contains(where: { $0.hasPrefix("-") }) else {
      throw BenchError.usage("\(BareImportCommand.name) needs a folder of CSV files and an empty workspace")
    }
    job = BareImport(tables: words[0], workspace: words[1])
  }

  func run() throws { try job.run() }
}
