/// For what a workspace is opened. A reader never changes it, not even to bring it up to date.
public enum WorkspacePurpose: Sendable {
  case reading, writing
  /// A backup is looked at: nothing is put beside it, where nobody else has it open.
  case inspecting
}
