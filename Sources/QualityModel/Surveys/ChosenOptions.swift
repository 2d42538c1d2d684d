/// The options that a respondent chose of a question that takes several, in one form whatever their order was.
///
/// ```swift
/// ChosenOptions(["nodarbības", "konsultācijas", "nodarbības"]).text   // "konsultācijas;nodarbības"
/// ChosenOptions(of: "konsultācijas; nodarbības").options              // ["konsultācijas", "nodarbības"]
/// ```
public struct ChosenOptions: Hashable, Sendable {
  /// Each option once, in the order of their letters' numbers.
  public let options: [String]

  /// The options of an answer; empty ones are none.
  public init(_ options: some Sequence<String>) {
    let chosen = Set(options.map(FieldValue.trimmed)).subtracting([""])
    self.options = chosen.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Takes an answer apart as it is kept, or as somebody wrote it with semicolons between.
  public init(of answer: String) {
    self.init(FieldValue.items(of: answer))
  }

  /// The answer as it is kept: options with semicolons between; one inside an option is marked by a backslash.
  public var text: String { FieldValue.list(options).text }
}
