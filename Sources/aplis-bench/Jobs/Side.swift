/// One of those that do the same job in turn.
struct Side {
  /// Makes the next command, and prepares what it needs; neither is measured.
  let command: () throws -> ChildCommand

  init(_ command: @escaping () throws -> ChildCommand) {
    self.command = command
  }
}
