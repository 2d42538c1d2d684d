package import QualityModel

/// A line on which somebody signs.
package struct ReportSignature: Sendable {
  /// The role in which the person signs.
  package let role: Person.Role
  /// The identifier of the person, where it is known who signs.
  package var person: String?
  /// The name of that person.
  package var name: String?

  /// The key of what the person signs as, where the role does not say it.
  package var label: String?

  package init(_ role: Person.Role, label: String? = nil, person: String? = nil, name: String? = nil) {
    self.role = role
    self.label = label
    self.person = person
    self.name = name
  }
}
