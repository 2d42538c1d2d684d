/// A way from a record to a person, unit or process: by a field of its own, or by a field of a record it refers to.
///
/// ```swift
/// "responsible" as WaitPath                   // the record's own field
/// WaitPath("inspection", "inspection.unit")   // the unit of the inspection that a demand belongs to
/// ```
package struct WaitPath: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The record's field: a reference or a list of references.
  package let field: String
  /// The kind that the field leads to and the field there; `nil`: the record's own field is what was looked for.
  package let next: Next?

  package struct Next: Hashable, Sendable {
    package let kind: String
    package let field: String
  }

  package init(stringLiteral field: String) {
    self.field = field
    next = nil
  }

  /// - Parameter target: kind and field there, as in `person.unit`
  package init(_ field: String, _ target: String) {
    let parts = target.split(separator: ".").map(String.init)
    self.field = field
    next = parts.count == 2 ? Next(kind: parts[0], field: parts[1]) : nil
  }
}
