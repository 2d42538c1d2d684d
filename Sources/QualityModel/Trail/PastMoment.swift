/// A moment of the past at which a workspace can be read.
public enum PastMoment: Hashable, Sendable {
  /// The end of a day, in universal time.
  case endOf(Day)
  /// Right after an entry of the trail.
  case entry(Int)
}
