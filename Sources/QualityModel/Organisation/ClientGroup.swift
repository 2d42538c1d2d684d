/// For whom a service is, as far as criteria ask: the age of the clients, and the situation for which they get help.
///
/// A service tells its groups in words of its own („bērni ar funkcionāliem traucējumiem no 3 gadiem“), which say more
/// than a list could; ``groups(in:)`` finds in them what a catalogue asks for. The situations follow the groups of the
/// register of social service providers.
public enum ClientGroup: String, Choice {
  case children, adults, pensionAge
  case parentalCareLost, disability, mentalDisability, sensoryDisability, physicalDisability,
    illness, addiction
  case afterImprisonment, homeless, trafficking, refugee, crisis, violence, hardship

  /// What a group tells of the clients. A group that tells of one says nothing of the other.
  package enum Aspect: CaseIterable {
    case age, situation
  }

  package var aspect: Aspect {
    switch self {
    case .children, .adults, .pensionAge: .age
    default: .situation
    }
  }

  /// The group of which it is a part, if it is one.
  package var broader: ClientGroup? {
    switch self {
    case .pensionAge: .adults
    case .mentalDisability, .sensoryDisability, .physicalDisability: .disability
    default: nil
    }
  }

  /// Whether somebody can belong to both: they are the same, or one is a part of the other.
  package func meets(_ other: ClientGroup) -> Bool {
    self == other || broader == other || other.broader == self
  }
}
