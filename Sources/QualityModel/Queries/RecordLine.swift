/// A record in one line: enough to name it, date it and lead to it.
public struct RecordLine: Hashable, Sendable {
  /// The key of the record's kind.
  public let kind: String
  /// The identifier under which the record is found.
  public let id: String
  /// The record's name for people; its identifier where it has none.
  public let title: String
  /// The day, period or year to which it belongs, as written in files.
  public let day: String?
  /// The word of the record's state as in files, such as `open`; `nil` for kinds without a state.
  public let state: String?

  /// - Parameters:
  ///   - day: the day, period or year as written in files
  ///   - state: the word of the state as in files
  public init(kind: String, id: String, title: String, day: String?, state: String?) {
    self.kind = kind
    self.id = id
    self.title = title
    self.day = day
    self.state = state
  }
}
