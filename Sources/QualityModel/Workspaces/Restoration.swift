/// What putting a backup in place did.
public struct Restoration: Sendable, Equatable {
  /// Where a copy of what stood there is; `nil` if nothing did.
  public let kept: String?
  /// The entry of the trail that tells of it.
  public let entry: Int
  /// The entries that are gone: those that the backup does not have.
  public let gone: ClosedRange<Int>?
  /// The records from which texts had been taken out that the backup still holds: they stand there again.
  public let textsBack: [String]

  /// - Parameters:
  ///   - kept: where a copy of what stood there is
  ///   - entry: the number of the entry that tells of it
  ///   - gone: the numbers of the entries that the backup does not have
  ///   - textsBack: the records whose texts stand there again
  package init(kept: String?, entry: Int, gone: ClosedRange<Int>?, textsBack: [String] = []) {
    self.kept = kept
    self.entry = entry
    self.gone = gone
    self.textsBack = textsBack
  }
}
