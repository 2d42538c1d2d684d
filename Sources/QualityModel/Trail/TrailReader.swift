/// Reads the trail of a workspace.
package protocol TrailReader {
  /// Hands over entries of the trail in their order.
  /// - Parameters:
  ///   - kind: only entries about records of this kind
  ///   - record: only entries about this record
  ///   - last: only so many of the latest entries
  func trail(kind: String?, record: String?, last: Int?, _ body: (TrailLine) throws -> Void) throws
  /// The link of an entry, in hexadecimal digits; `nil` if there is no such entry.
  func link(of entry: Int) throws -> String?
  /// The end of the trail: the number of the last entry and its link.
  func trailHead() throws -> (entry: Int, link: String)
  /// The entries that are gone by restores, the earliest restore first.
  func goneEntries() throws -> [GoneEntries]
  /// What tells this workspace from every other, in 32 hexadecimal digits; `nil` while nothing was written yet.
  func identity() throws -> String?
}
