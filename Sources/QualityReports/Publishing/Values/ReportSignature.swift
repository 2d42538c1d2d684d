public import QualityModel

/// A line on which somebody signs.
public struct ReportSignature: Sendable {
  /// The role in which the person signs.
  public let role: Person.Role
  /// The identifier of the person, where it is known who signs.
  public var person: String?
  /// The name of that person.
  public var name: String?

  /// The key of what the person signs as, where the role does not say it.
  public var label: String?

  /// - Parameters:
  ///   - role: the role in which the person signs
  ///   - label: the key of what the person signs as, where the role does not say it
  ///   - person: the identifier of the person, where it is known who signs
  ///   - name: the name of that person
  public init(_ role: Person.Role, label: String? = nil, person: String? = nil, name: String? = nil) {
    self.role = role
    self.label = label
    self.person = person
    self.name = name
  }
}
