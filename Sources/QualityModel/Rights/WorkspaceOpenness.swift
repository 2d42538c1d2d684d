/// How far a workspace can tell who acts.
///
/// Whoever can open the file reads all of it; what it lets them write depends on who is recorded.
public enum WorkspaceOpenness: Sendable {
  /// No quality manager or director is recorded: everything may still be set up.
  case unled
  /// They are recorded, but the account of none of them is: who acts is believed.
  case open
  /// The account of a quality manager or director is recorded: an account that nobody is known by only reports.
  case closed
}
