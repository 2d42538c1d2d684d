@testable import QualityCommands

/// Keeps what a run writes.
final class TestConsole: Console {
  private(set) var output = ""
  private(set) var errors = ""
  let isTerminal: Bool
  let isErrorTerminal: Bool
  let width = 100
  /// What a person at the terminal answers, one line after another; `nil`: nobody is there.
  private var answers: [String]?

  init(isTerminal: Bool = false, answers: [String]? = nil) {
    self.isTerminal = isTerminal
    self.answers = answers
    isErrorTerminal = isTerminal
  }

  var canAsk: Bool { answers != nil }

  func readLine() -> String? { answers?.isEmpty == false ? answers?.removeFirst() : nil }

  func write(_ text: String) { output += text }
  func writeError(_ text: String) { errors += text }
}
