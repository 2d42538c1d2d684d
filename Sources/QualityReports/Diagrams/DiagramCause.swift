/// A cause in a diagram, with the causes behind it.
package struct DiagramCause: Sendable {
  package let text: String
  package let evidence: String?
  /// The place of the branch on which it lies, from 0; none: it lies on no branch.
  package let branch: Int?
  package let isRoot: Bool
  package let causes: [DiagramCause]

  package init(
    _ text: String, evidence: String? = nil, branch: Int? = nil, isRoot: Bool = false,
    causes: [DiagramCause] = []
  ) {
    self.text = text
    self.evidence = evidence
    self.branch = branch
    self.isRoot = isRoot
    self.causes = causes
  }

  /// Causes in words, numbered as in a table of contents: `1.2 text (evidence)`.
  static func sentences(_ causes: [DiagramCause], _ prefix: String, _ words: DiagramWords)
    -> [String]
  {
    causes.enumerated().flatMap { index, cause -> [String] in
      let number = "\(prefix)\(index + 1)"
      let evidence = cause.evidence.map { " (\($0))" } ?? ""
      let root = cause.isRoot ? " – \(words.root)" : ""
      return ["\(number). \(cause.text)\(evidence)\(root)"]
        + sentences(cause.causes, number + ".", words)
    }
  }
}
