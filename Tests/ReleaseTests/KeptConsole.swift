@testable import QualityCommands

/// Keeps what a run writes.
final class KeptConsole: Console {
  private(set) var output = ""
  private(set) var errors = ""
  let isTerminal = false
  let isErrorTerminal = false
  let width = 100

  func write(_ text: String) { output += text }
  func writeError(_ text: String) { errors += text }
}
