/// The options of `year`, `crowd` and `assessment`.
struct PlayOptions {
  private(set) var isSmall = false
  private(set) var kept: String?
  private(set) var aplis: String?
  private(set) var numbers: [String: Int] = [:]

  init() {}

  /// - Parameters:
  ///   - numbers: the options that take a whole number
  ///   - most: the largest that is taken
  /// - Throws: `BenchError.usage`
  init(_ words: [String], numbers known: Set<String>, upTo most: Int = 1000) throws {
    var reader = OptionReader(words)
    while let option = reader.nextOption() {
      switch option {
      case "--small": isSmall = true
      case "--keep": kept = try reader.value(option)
      case "--aplis": aplis = try reader.value(option)
      case _ where known.contains(option): numbers[option] = try reader.number(option, upTo: most)
      default: throw BenchError.usage("unknown option '\(option)'")
      }
    }
  }

  /// The program to play with: the one that was named, or the one beside this program.
  func program() throws -> String { try aplis.map(ProgramFinder.absolute) ?? ProgramFinder.aplis() }
}
