/// Where the catalogues come from that a workspace does not hold itself.
///
/// ```swift
/// let workspace = try Workspace.open(path)
/// workspace.criteria = CriteriaFolder("/usr/share/aplis/Criteria")
/// ```
public protocol CriteriaSource {
  /// The catalogue with this key, if there is one.
  func library(of key: String) throws -> CriteriaLibrary
}
