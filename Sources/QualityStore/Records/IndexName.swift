import QualityModel

/// The name of an index. Engines cut names off, some after 63 bytes, and two that are cut off may be the same.
enum IndexName {
  static let longest = 63

  /// The name for a purpose. A longer one keeps its beginning and gets the beginning of its digest: the same at every
  /// start, and another for every purpose.
  static func text(of kind: String, by purpose: String) -> String {
    let whole = "\(kind)_by_\(purpose)"
    guard whole.utf8.count > longest else { return whole }
    let digest = SHA256.digest(of: Array(whole.utf8)).hex.prefix(8)
    return "\(whole.prefix(longest - digest.count - 1))_\(digest)"
  }
}
