/// What a person answers to a question with yes or no, in either language.
enum Answer {
  static func isYes(_ text: String) -> Bool { ["y", "yes", "j", "jā", "ja"].contains(text.lowercased()) }

  static func isNo(_ text: String) -> Bool { ["n", "no", "nē", "ne"].contains(text.lowercased()) }
}
