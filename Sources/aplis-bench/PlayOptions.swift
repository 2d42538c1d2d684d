/// The options of `year` and `crowd`.
struct PlayOptions {
  private(set) var isSmall = false
  private(set) var kept: String?
  private(set) var aplis: String?
  private(set) var numbers: [String: Int] = [:]

  init() {}

  /// - Parameter numbers: the options that take a whole number
  /// - Throws: `BenchError.usage`
  init(_ words: [String], numbers known: Set<String>) throws {
    var reader = OptionReader(words)
    while let option = reader.nextOption() {
      switch option {
      case "--small": isSmall = true
      case "--keep": kept = try reader.value(option)
      case "--aplis": aplis = try reader.value(option)
      case _ where known.contains(option): numbers[option] = try reader.number(option)
      default: throw BenchError.usage("unknown option '\(option)'")
      }
    }
  }

  /// The program to play with: the one that was named, or the one beside this program.
  func program() throws -> String { try aplis.map(ProgramFinder.absolute) ?? ProgramFinder.aplis() }
}
