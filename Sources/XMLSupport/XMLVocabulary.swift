/// The elements that the reader of a format knows, so that ``XMLPullReader`` compares a name once and not as a text at
/// every element.
///
/// ```swift
/// let words = XMLVocabulary([("row", ["urn:table"]), ("cell", ["urn:table"])])
/// ```
package struct XMLVocabulary: Sendable {
  /// An element by its name and the namespaces in which it means the same.
  struct Element: Sendable {
    let name: String
    let namespaces: [StaticString]
  }

  let elements: [Element]

  /// - Parameter elements: the name of each element and the namespaces in which it means the same; its place in the
  ///   list is what ``XMLPullReader/element`` gives
  package init(_ elements: [(name: String, namespaces: [StaticString])]) {
    self.elements = elements.map { Element(name: $0.name, namespaces: $0.namespaces) }
  }
}
