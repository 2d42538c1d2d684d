import XMLSupport

extension XMLElement {
  /// Adds a class behind those that the element has.
  mutating func add(className: String) {
    set("class", to: self["class"].map { $0 + " " + className } ?? className)
  }
}
