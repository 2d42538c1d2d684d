/// Entries of the trail that stood in a workspace and are gone, because a backup was put in its place.
///
/// The entry of the restore tells them. When that entry goes in its turn by another restore, the next one tells them
/// again: nobody gets rid of the word by restoring twice.
public struct GoneEntries: Sendable, Equatable {
  /// The number of the restore's entry.
  public let restore: Int
  /// Its day, as it stands in the trail.
  public let day: String
  /// Who did it.
  public let actor: String
  /// The numbers of the entries that are gone.
  public let entries: ClosedRange<Int>
  /// The link of the last of them, in hexadecimal digits.
  public let link: String

  package init(restore: Int, day: String, actor: String, entries: ClosedRange<Int>, link: String) {
    self.restore = restore
    self.day = day
    self.actor = actor
    self.entries = entries
    self.link = link
  }
}
