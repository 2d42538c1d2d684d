import QualityModel

/// The rows of one import as they stand now, held against what the import's entry in the trail says of them.
struct RowsProof {
  /// How the entry vouches for its rows.
  private enum Sum {
    /// By a tree over the rows in the order of their keys.
    case tree(RowsTree)
    /// By a sum over the rows in any order, as entries of version 0.1 do.
    case digest(RowsDigest)
  }

  private(set) var count = 0
  private var sum: Sum
  private let facts: [String: String]

  /// - Parameter facts: what the import's entry says
  init(_ facts: [String: String]) {
    self.facts = facts
    sum = facts["rowsDigest"] == nil ? .tree(RowsTree()) : .digest(RowsDigest())
  }

  /// How many rows came.
  var expected: String { facts["rows"] ?? "" }

  /// Adds the next row in the order of the keys.
  /// - Parameter row: the digest with which it came; `nil` if that cannot be told any more
  mutating func add(_ row: Digest?) {
    count += 1
    guard let row else { return }
    switch sum {
    case .tree(var tree):
      // The tree must not be held twice while it grows.
      sum = .digest(RowsDigest())
      tree.add(row)
      sum = .tree(tree)
    case .digest(var digest):
      digest.add(row)
      sum = .digest(digest)
    }
  }

  /// Whether there are as many rows, each as it came.
  var holds: Bool {
    guard facts["rows"] == "\(count)" else { return false }
    return switch sum {
    case .tree(let tree): facts["rowsTree"] == tree.hex
    case .digest(let digest): facts["rowsDigest"] == digest.hex
    }
  }
}
