/// A number of the rules that the organisation may change with a setting of this name, and the one that holds
/// otherwise.
public struct RuleSetting: Hashable, Sendable {
  /// The name of the setting, such as `due.major`.
  public let name: String
  /// The number that holds while nothing is set.
  public let standard: Int

  public init(_ name: String, standard: Int) {
    self.name = name
    self.standard = standard
  }
}
