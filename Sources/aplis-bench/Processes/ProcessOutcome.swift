/// How a program ended, and what it said.
struct ProcessOutcome {
  /// The exit code; 128 and the signal's number if a signal ended it.
  let code: Int32
  let output: String
  let errors: String

  /// The identifier of the record that a command printed as JSON.
  var id: String? {
    let start = "{\"id\":\""
    guard output.hasPrefix(start) else { return nil }
    return String(output.dropFirst(start.count).prefix { $0 != "\"" })
  }

  var firstError: String {
    errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? "exit \(code)"
  }
}
