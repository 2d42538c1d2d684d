/// What a sort of report is called in its document and its files.
public struct ReportFormat: Hashable, Sendable {
  /// The name of the document's outermost element: `nonconformitySheet`.
  public let root: String
  /// The name of its schema and of its page template, without ending: `nonconformity-sheet`.
  public let file: String

  /// - Parameters:
  ///   - root: the name of the document's outermost element
  ///   - file: the name of schema and template; unless given, the same name in kebab case
  public init(_ root: String, file: String? = nil) {
    self.root = root
    self.file = file ?? ReportFormat.kebab(root)
  }

  private static func kebab(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      if letter.isUppercase { text += "-" }
      text += letter.lowercased()
    }
  }
}
