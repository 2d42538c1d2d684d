/// A number that an organisation may set for itself instead of the usual one: days, months, years or repetitions. What
/// each is for stands beside its name.
public struct RuleSetting: Hashable, Sendable {
  /// The name of the setting, such as `due.major`.
  public let name: String
  /// The number that holds while nothing is set.
  public let standard: Int
  /// What is counted.
  public let unit: Unit
  /// Which other numbers ask for less than the present one does.
  public let loosening: Loosening

  /// What a setting counts.
  public enum Unit: String, CaseIterable, Sendable {
    case days, workingDays, months, years, audits
  }

  /// Which way a rule gets looser.
  public enum Loosening: Sendable {
    /// More days or years ask for less.
    case upwards
    /// Fewer ask for less.
    case downwards
    /// No number asks for less than another.
    case never
  }

  public init(_ name: String, standard: Int, _ unit: Unit = .days, loosening: Loosening = .never) {
    self.name = name
    self.standard = standard
    self.unit = unit
    self.loosening = loosening
  }

  /// Whether a number asks for less than another one did.
  func isLooser(_ new: Int, than old: Int) -> Bool {
    switch loosening {
    case .upwards: new > old
    case .downwards: new < old
    case .never: false
    }
  }
}
