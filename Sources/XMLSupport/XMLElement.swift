/// An element as a plain value: a name, attributes in their order, and content.
///
/// Documents and drawings are built from these values and become XML only in ``XMLDocument``, where the
/// serialiser escapes every text. A value cannot hold markup, so data never becomes markup.
///
/// ```swift
/// let row = XMLElement("td", ["class": "number"], text: "12,50")
/// ```
public struct XMLElement: Equatable, Sendable {
  /// What an element can contain.
  public enum Content: Equatable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// One attribute. Attributes keep the order in which they were given.
  public struct Attribute: Equatable, Sendable {
    /// The name as it is written.
    public let name: String
    /// The plain text, not yet escaped.
    public let value: String
  }

  /// The tag's name as it is written.
  public let name: String
  /// The attributes in the order in which they were first given.
  public private(set) var attributes: [Attribute]
  /// Texts and elements inside, in document order.
  public private(set) var content: [Content]

  /// Makes an element; an attribute whose value is `nil` is left out.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String? = nil,
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
    content = (text.map { [.text($0)] } ?? []) + children.map { .element($0) }
  }

  /// Sets or replaces an attribute; `nil` removes it.
  public mutating func set(_ name: String, to value: String?) {
    let place = attributes.firstIndex { $0.name == name }
    switch (place, value) {
    case (let index?, let value?): attributes[index] = Attribute(name: name, value: value)
    case (let index?, nil): attributes.remove(at: index)
    case (nil, let value?): attributes.append(Attribute(name: name, value: value))
    case (nil, nil): break
    }
  }

  /// Puts an element behind everything inside.
  public mutating func append(_ child: XMLElement) {
    content.append(.element(child))
  }

  /// Puts elements behind everything inside, in their order.
  public mutating func append(_ children: [XMLElement]) {
    content.append(contentsOf: children.map { .element($0) })
  }

  /// Puts a text behind everything inside; it is escaped when the document is written.
  public mutating func append(text: String) {
    content.append(.text(text))
  }

  /// The value of an attribute, or `nil`.
  public subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The elements directly inside, without the texts.
  public var children: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, in document order.
  public var text: String {
    content.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}
