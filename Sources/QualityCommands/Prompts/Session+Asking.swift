import QualityModel

extension Session {
  /// Puts a question to whoever sits at the terminal.
  /// - Throws: `prompt.ended` if there is no answer any more
  func answer(to question: String) throws -> String {
    console.writeError("\(question): ")
    guard let line = console.readLine() else {
      console.errorLine("")
      throw Refusal(.usage, .promptEnded)
    }
    return line
  }

  /// The same with words to choose from; whoever just presses Enter takes what is usual.
  /// - Parameters:
  ///   - choices: for each the words by which it may be chosen, that which is shown first; beside them its number counts
  ///   - usual: the place of the usual one
  /// - Returns: the place of the chosen one
  func choice(_ question: String, of choices: [[String]], usual: Int) throws -> Int {
    for (place, words) in choices.enumerated() { console.writeError("  \(place + 1)  \(words[0])\n") }
    while true {
      let answer = FieldValue.trimmed(try self.answer(to: "\(question) [\(usual + 1)]"))
      if answer.isEmpty { return usual }
      if let number = Int(answer), choices.indices.contains(number - 1) { return number - 1 }
      let folded = answer.folded
      if let place = choices.firstIndex(where: { $0.contains { $0.folded == folded } }) { return place }
      console.errorLine("  \(try phrases().text("prompt.choose", ["count": "\(choices.count)"]))")
    }
  }
}

extension Refusal.ID {
  static let promptEnded = Refusal.ID("prompt.ended")
}
