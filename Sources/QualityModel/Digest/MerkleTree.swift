/// The hash of a Merkle tree over pieces of data in their order, fed piece by piece.
///
/// Leaves and nodes are hashed apart, so that no leaf can be taken for a node. However many pieces come, only one hash
/// for each level is kept.
///
/// ```swift
/// var tree = MerkleTree()
/// for piece in pieces { tree.append(piece) }
/// tree.root().hex
/// ```
///
/// Source: RFC 6962, Certificate Transparency, section 2.1 (in RFC 9162 the same).
public struct MerkleTree: Sendable {
  private static let (leafMark, nodeMark): ([UInt8], [UInt8]) = ([0], [1])
  /// The hashes of whole subtrees from the largest to the smallest, each with the number of its leaves.
  private var subtrees: [(leaves: Int, hash: Digest)] = []

  /// Begins a tree without leaves.
  public init() {}

  /// Appends a piece as the next leaf.
  public mutating func append(_ piece: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    hasher.update(MerkleTree.leafMark)
    hasher.update(piece)
    var subtree = (leaves: 1, hash: hasher.finish())
    while let last = subtrees.last, last.leaves == subtree.leaves {
      subtrees.removeLast()
      subtree = (last.leaves * 2, MerkleTree.node(last.hash, subtree.hash))
    }
    subtrees.append(subtree)
  }

  /// Appends a piece as the next leaf.
  public mutating func append(_ piece: [UInt8]) {
    piece.withUnsafeBytes { append($0) }
  }

  /// The hash over all leaves so far; the tree can go on. Without leaves it is the digest of nothing.
  public func root() -> Digest {
    guard let last = subtrees.last else { return SHA256.digest(of: []) }
    return subtrees.dropLast().reversed().reduce(last.hash) { MerkleTree.node($1.hash, $0) }
  }

  private static func node(_ left: Digest, _ right: Digest) -> Digest {
    var hasher = SHA256()
    hasher.update(nodeMark)
    left.withUnsafeBytes { hasher.update($0) }
    right.withUnsafeBytes { hasher.update($0) }
    return hasher.finish()
  }
}
