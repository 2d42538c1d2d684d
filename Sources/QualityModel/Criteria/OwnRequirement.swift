/// A requirement of the organisation's own, cited by its words where no catalogue has it: `own: The plan is signed`.
///
/// The word before the colon is taken in any of the program's languages, as people write it: `savs:`, `sava prasība:`.
///
/// ```swift
/// OwnRequirement("own: The plan is signed")?.text   // "The plan is signed"
/// OwnRequirement("own:")                            // nil
/// ```
public struct OwnRequirement: Hashable, Sendable {
  /// What is required.
  public let text: String

  private static let words: Set<String> = [
    "own", "own requirement", "savs", "sava", "sava prasība", "sava prasiba", "pašu prasība", "pasu prasiba",
  ]

  /// `nil` for a text that is none, or says nothing after the colon.
  public init?(_ citation: String) {
    let parts = citation.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, OwnRequirement.words.contains(FieldValue.trimmed(String(parts[0])).lowercased()) else {
      return nil
    }
    text = FieldValue.trimmed(String(parts[1]))
    if text.isEmpty { return nil }
  }
}
