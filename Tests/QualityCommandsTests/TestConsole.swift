@testable import QualityCommands

/// Keeps what a run writes.
final class TestConsole: Console {
  private(set) var output = ""
  private(set) var errors = ""
  let isTerminal: Bool
  let isErrorTerminal: Bool
  let width = 100

  init(isTerminal: Bool = false) {
    self.isTerminal = isTerminal
    isErrorTerminal = isTerminal
  }

  func write(_ text: String) { output += text }
  func writeError(_ text: String) { errors += text }
}
