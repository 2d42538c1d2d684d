/// `aplis-bench generate FOLDER`: writes a workload and does nothing else. For tests and for trying things out.
struct GenerateCommand {
  private let folder: String
  private var workload = Workload()

  /// - Throws: `BenchError.usage`
  init(_ words: [String]) throws {
    var reader = OptionReader(words)
    var folder: String?
    while let word = reader.nextOption() {
      switch word {
      case "--years": workload.years = try reader.number(word)
      case "--scale": workload.scale = try reader.number(word)
      case _ where !word.hasPrefix("-") && folder == nil: folder = word
      default: throw BenchError.usage("unexpected '\(word)'")
      }
    }
    guard let folder else { throw BenchError.usage("generate needs a folder to write to") }
    self.folder = folder
  }

  func run() throws {
    try workload.write(to: folder)
  }
}
