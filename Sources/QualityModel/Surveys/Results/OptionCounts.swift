/// How many people chose each option of a question that takes several answers.
///
/// People are counted, not ticks: each share is one of those who answered, and the shares together may be more than the
/// whole.
///
/// ```swift
/// let counts = OptionCounts(answers: ["konsultācijas;nodarbības": 3, "nodarbības": 2])
/// counts.people                    // 5
/// counts.options.map(\.people)     // [5, 3]: nodarbības, konsultācijas
/// ```
public struct OptionCounts: Sendable {
  /// An option with how many chose it.
  public struct Option: Hashable, Sendable {
    /// The option as it was written.
    public let name: String
    /// How many chose it.
    public let people: Int

    /// - Parameters:
    ///   - name: the option as it was written
    ///   - people: how many chose it
    public init(name: String, people: Int) {
      (self.name, self.people) = (name, people)
    }
  }

  /// The options, those that most chose first.
  public let options: [Option]
  /// How many answered the question; `nil` where only the counts of the options are known.
  public let people: Int?

  /// - Parameter answers: how many gave each answer, as it is kept
  public init(answers: [String: Int]) {
    var chosen: [String: Int] = [:]
    var people = 0
    for (answer, count) in answers {
      let options = ChosenOptions(of: answer).options
      if !options.isEmpty { people += count }
      for option in options { chosen[option, default: 0] += count }
    }
    self.people = people
    options = chosen.map { Option(name: $0.key, people: $0.value) }
      .sorted { ($1.people, $0.name) < ($0.people, $1.name) }
  }

  /// - Parameters:
  ///   - options: what is known of each
  ///   - answered: how many answered, if that is known; fewer than chose one option cannot be
  public init(known options: [Option], answered: Int?) {
    self.options = options
    people = answered.flatMap { base in options.allSatisfy { $0.people <= base } ? base : nil }
  }
}
