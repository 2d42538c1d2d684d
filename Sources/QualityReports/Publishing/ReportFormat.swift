/// What a sort of report is called in its document and its files, and the sections that it may have.
public struct ReportFormat: Hashable, Sendable {
  /// The name of the document's outermost element: `nonconformitySheet`.
  public let root: String
  /// The name of its own schema and page template, if it has such, without ending: `nonconformity-sheet`.
  public let file: String
  /// The names of its sections; `law-#` stands for `law-1`, `law-2` and so on.
  public let sections: [String]

  /// - Parameters:
  ///   - root: the name of the document's outermost element
  ///   - file: the name of schema and template; unless given, the same name in kebab case
  ///   - sections: the names of the sections, in their order; empty for a document that is not made of sections
  public init(_ root: String, file: String? = nil, sections: [String] = []) {
    self.root = root
    self.file = file ?? ReportFormat.kebab(root)
    self.sections = sections
  }

  /// Whether the report may have a section of that name.
  package func hasSection(_ name: String) -> Bool {
    if sections.contains(name) { return true }
    guard let dash = name.lastIndex(of: "-"), let number = Int(name[name.index(after: dash)...]), number > 0 else {
      return false
    }
    return sections.contains(name[...dash] + "#")
  }

  private static func kebab(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      if letter.isUppercase { text += "-" }
      text += letter.lowercased()
    }
  }
}
