/// A record in one line: enough to name it, date it and lead to it.
public struct RecordLine: Hashable, Sendable {
  public let kind: String
  public let id: String
  public let title: String
  /// The day, period or year to which it belongs, as written in files.
  public let day: String?
  public let state: String?

  public init(kind: String, id: String, title: String, day: String?, state: String?) {
    self.kind = kind
    self.id = id
    self.title = title
    self.day = day
    self.state = state
  }
}
