/// What happened to a record.
public enum TrailEvent: String, Hashable, Sendable, CaseIterable {
  case create, change, withdraw
  /// A step of the record's lifecycle; the entry's facts name it.
  case step
  /// Many small rows came in at once, as one entry.
  case importRows
  /// A text that should never have been written was taken out; the chain still holds.
  case redact
  /// A text is hidden until it is decided whether it is taken out.
  case hide
  /// A hidden text stands again.
  case unhide
  /// An import was taken back: what it brought is gone, what it changed is as it was.
  case undo
  /// A management review was signed and frozen.
  case sign
  /// A backup was put over the workspace; the entry's facts tell what is gone by it. It is about no record.
  case restore
}
