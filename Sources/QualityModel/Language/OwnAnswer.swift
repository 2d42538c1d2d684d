/// Yes and no in the words of the question itself: under `Pamatota` also `pamatota` and `nepamatota`.
package enum OwnAnswer {
  /// What the answer says: `true`, `false`, or what was written where it repeats no label.
  /// - Parameter labels: how the question is put in any of the languages
  package static func key(_ text: String, to labels: [String]) -> String {
    let answer = text.folded
    for label in labels.map(\.folded) where !label.isEmpty {
      if answer == label { return "true" }
      if answer == "ne" + label || answer == "not " + label { return "false" }
    }
    return text
  }
}
