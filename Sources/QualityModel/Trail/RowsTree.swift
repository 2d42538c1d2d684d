/// The hash of a Merkle tree over the rows of an import in the order of their keys.
///
/// Rows that came in at once have one entry in the trail; this hash in the entry tells later whether each of them is
/// still as it came. A leaf holds the digests of 64 rows that follow each other, the last one those that are left, so
/// that the tree costs next to nothing beside the rows.
///
/// ```swift
/// var tree = RowsTree()
/// for row in rowsInOrder { tree.add(row) }
/// tree.hex
/// ```
public struct RowsTree: Sendable {
  /// How many rows one leaf holds. Part of the form: whoever changes it makes another hash.
  public static let rowsOfLeaf = 64

  private var tree = MerkleTree()
  private var leaf: [UInt8] = []

  /// Begins a tree over no rows.
  public init() {}

  /// Adds the digest of the next row.
  public mutating func add(_ row: Digest) {
    row.withUnsafeBytes { leaf.append(contentsOf: $0) }
    guard leaf.count == RowsTree.rowsOfLeaf * Digest.byteCount else { return }
    tree.append(leaf)
    leaf.removeAll(keepingCapacity: true)
  }

  /// The hash over all rows so far, as 64 hexadecimal digits.
  public var hex: String {
    guard !leaf.isEmpty else { return tree.root().hex }
    var whole = tree
    whole.append(leaf)
    return whole.root().hex
  }
}
