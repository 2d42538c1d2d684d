/// The words of a language that stand in diagrams.
package struct DiagramWords: Sendable {
  /// What marks the cause at the root.
  let root: String
  /// What stands where no causes are known.
  let none: String
  /// Leads the effect in the text alternative.
  let effect: String
  /// The names of the six branches, in their order.
  let branches: [String]

  package init(root: String, none: String, effect: String, branches: [String]) {
    self.root = root
    self.none = none
    self.effect = effect
    self.branches = branches
  }
}
