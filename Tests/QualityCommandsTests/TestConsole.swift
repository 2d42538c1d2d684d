@testable import QualityCommands

/// Keeps what a run writes.
final class TestConsole: Console {
  private(set) var output = ""
  private(set) var errors = ""
  let isTerminal: Bool
  let isErrorTerminal: Bool
  let width = 100

  /// What is typed; `nil`: nobody sits there.
  private var answers: [String]?

  init(isTerminal: Bool = false, answers: [String]? = nil) {
    self.isTerminal = isTerminal
    isErrorTerminal = isTerminal
    self.answers = answers
  }

  var canAsk: Bool { answers != nil }

  func readLine() -> String? {
    guard let answers, !answers.isEmpty else { return nil }
    self.answers = Array(answers.dropFirst())
    return answers[0]
  }

  func write(_ text: String) { output += text }
  func writeError(_ text: String) { errors += text }
}
