/// Where the year is played: one workspace, one process for each command, somebody named for each.
final class Desk {
  private let program: String
  let folder: String
  private(set) var processes = 0
  private(set) var refused = 0
  /// What did not go as the script says.
  private(set) var faults: [String] = []

  init(program: String, folder: String) {
    self.program = program
    self.folder = folder
  }

  /// Runs a command that must succeed.
  /// - Returns: the identifier that it printed, where it prints one
  /// - Throws: `BenchError.program` with the program's own words if it is refused
  @discardableResult
  func take(_ words: [String], by person: String?, on day: CalendarDay? = nil) throws -> String {
    let outcome = try run(words + dated(day), by: person)
    guard outcome.code == 0 else {
      throw BenchError.program(
        "\(line(words, person, day)): exit \(outcome.code): \(outcome.errors)")
    }
    return outcome.id ?? ""
  }

  /// Tries a command that a rule must refuse: with exit code 1, and naming this rule.
  func tryInVain(
    _ words: [String], by person: String, on day: CalendarDay? = nil, _ identifier: String
  ) throws {
    let outcome = try run(words + dated(day), by: person)
    refused += 1
    guard outcome.code != 1 || !outcome.errors.contains("[\(identifier)]") else { return }
    faults.append(
      "\(line(words, person, day)): expected a refusal [\(identifier)], not exit \(outcome.code): "
        + "\(outcome.firstError)")
  }

  /// Runs a command and keeps what it says.
  func run(_ words: [String], by person: String? = nil) throws -> ProcessOutcome {
    processes += 1
    let actor = person.map { ["--as", $0] } ?? []
    return try ChildCommand(
      program: program, arguments: words + ["--workspace", workspace, "--language", "en"] + actor
    )
    .outcome(in: folder)
  }

  /// Makes the workspace.
  func initialise() throws -> ProcessOutcome {
    processes += 1
    return try ChildCommand(
      program: program, arguments: ["init", workspace, "--name", "Year", "--language", "lv"]
    )
    .outcome(in: folder)
  }

  /// A command that a whole workspace must answer with 0.
  func prove(_ words: [String]) throws {
    let outcome = try run(words)
    if outcome.code != 0 {
      faults.append("\(words.joined(separator: " ")): exit \(outcome.code): \(outcome.firstError)")
    }
  }

  func report(_ fault: String) { faults.append(fault) }

  private var workspace: String { folder + "/year.aplis" }

  private func dated(_ day: CalendarDay?) -> [String] { day.map { ["--on", $0.text] } ?? [] }

  private func line(_ words: [String], _ person: String?, _ day: CalendarDay?) -> String {
    (["aplis"] + words + dated(day) + (person.map { ["--as", $0] } ?? [])).joined(separator: " ")
  }
}
