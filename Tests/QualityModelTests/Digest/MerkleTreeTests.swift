import QualityModel
import Testing

@Suite("Merkle trees")
struct MerkleTreeTests {
  /// The leaves and roots that the Certificate Transparency project tests its trees with.
  ///
  /// Source: https://github.com/google/certificate-transparency, merkletree/merkle_tree_test.cc
  private static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57), Array(0x60...0x6f),
  ]
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test("Fed leaf by leaf it has the published root after each of them")
  func published() {
    var tree = MerkleTree()
    #expect(tree.root().hex == Self.roots[0])
    for (leaf, root) in zip(Self.leaves, Self.roots.dropFirst()) {
      tree.append(leaf)
      #expect(tree.root().hex == root)
    }
  }

  /// Computed apart from this program, by the definition of RFC 6962: leaves are the digests of 64 rows each, rows the
  /// SHA-256 of the numbers from nought in decimal digits.
  @Test(
    "The tree over the rows of an import is the one that was computed elsewhere",
    arguments: [
      (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (1, "13a77175e35eb1d9da91ee14df0d7772cea71289800206e2b45c882ecb06efbf"),
      (64, "fb152ade66f622438ec35f6a7823ee299158097e40226ef098857c7a5ef28b3c"),
      (65, "c23c2b24b1885692f89082d60693a0387aae6d5585c73798c014e1ac5a0a62c6"),
      (130, "593358ffb61a952ed9c2291ff441b3a919a91f24bddc427e670373a3d1bc2dea"),
      (1000, "0aa22b7b5c47fcf8f9cea5d919d0b444244f008f39075c21a37d0329669ab934"),
    ])
  func rows(count: Int, root: String) {
    var tree = RowsTree()
    for row in 0..<count { tree.add(SHA256.digest(of: Array("\(row)".utf8))) }
    #expect(tree.hex == root)
    #expect(tree.hex == root, "to look changes nothing")
  }

  @Test("Another order, a row more, less, twice or changed gives another tree")
  func differing() {
    let rows = (0..<200).map { SHA256.digest(of: Array("\($0)".utf8)) }
    func hex(_ rows: [Digest]) -> String { rows.reduce(into: RowsTree()) { $0.add($1) }.hex }
    let others = [
      Array(rows.reversed()), rows + [rows[0]], rows + [rows[199]], Array(rows.dropLast()),
      [rows[1], rows[0]] + rows.dropFirst(2), rows.dropLast() + [SHA256.digest(of: [])],
    ]
    #expect(Set((others + [rows]).map(hex)).count == others.count + 1)
  }
}
