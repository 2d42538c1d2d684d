/// Who acts: a person of the workspace, or an account that no person is recorded for.
public struct ActingPerson: Sendable {
  /// The identifier of the person, or the name of the account.
  public let id: String
  /// Whether the workspace knows a person for it.
  public let isKnown: Bool
  /// Whether the person still works here and is not taken out of use.
  public let isActive: Bool
  /// Through whom the person acts, where another person of the workspace sits at the keyboard.
  public let hand: Hand?
  private let roles: [Role]

  /// A person of the workspace who enters what another one does.
  public struct Hand: Sendable {
    /// The identifier of the person.
    public let id: String
    /// Whether the person is a quality manager, who may enter what was signed on paper.
    public let isManager: Bool

    /// - Parameter isManager: whether the person is a quality manager
    public init(_ id: String, isManager: Bool) {
      self.id = id
      self.isManager = isManager
    }
  }

  /// - Parameters:
  ///   - id: the identifier of the person, or the name of the account
  ///   - roles: the person's roles; `nil` for an account that the workspace knows no person for
  ///   - isActive: whether the person still works here
  ///   - hand: the person of the workspace who sits at the keyboard, if that is somebody else
  public init(_ id: String, roles: [Role]?, isActive: Bool = true, through hand: Hand? = nil) {
    self.id = id
    self.roles = roles ?? []
    self.hand = hand
    isKnown = roles != nil
    self.isActive = isActive
  }

  /// Whether the person has a role; who has left has none any more.
  public func has(_ role: Role) -> Bool { isActive && roles.contains(role) }

  /// Whether it is this person who acts, or who types it.
  func isBehind(_ person: String) -> Bool { id == person || hand?.id == person }

  /// Whether the person may do nothing but read.
  var isReader: Bool { !roles.isEmpty && roles.allSatisfy { $0 == .reader } }

  /// Whether the person is known and has a part in the system beyond reporting and reading.
  var isParticipant: Bool { isKnown && isActive && !isReader && !isEmployee }

  /// Whether the person reports and proposes, and has no other part in the system.
  var isEmployee: Bool {
    !roles.isEmpty && roles.allSatisfy { $0 == .employee || $0 == .reader } && !isReader
  }
}
