import QualityModel

/// The options of a question as they were written first: `jā` and `Jā ` are the option `Jā` if that came before.
final class OptionSpelling {
  private var first: [String: String] = [:]

  /// - Parameter known: options that stand in the workspace or were told
  init(_ known: [String] = []) {
    for option in known { _ = spelled(option) }
  }

  /// The option as it was written first.
  func spelled(_ option: String) -> String {
    let line = AnswerReading.line(option)
    let key = line.folded
    if let known = first[key] { return known }
    first[key] = line
    return line
  }
}
