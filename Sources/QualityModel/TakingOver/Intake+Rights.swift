extension Intake {
  /// Imports are noted by the program and changed by nobody. Whoever brought something in may take it back, and whoever
  /// leads the system.
  public static let rights: KindRights.Of<Intake> = .table(
    [.withdraw(by: [.recorder, .role(.qualityManager), .role(.director)]), .takeOver(by: [])], through: ["import"])

  /// An import tells of this file: its record comes from nowhere else and never changes, also while everything is still
  /// being set up. To take one back is more than to withdraw the record: what it brought goes with it.
  public static let rules: [RecordRule.Of<Intake>] = [
    .rule("intake.undo") { writing in writing.new.withdrawn != nil && writing.old?.withdrawn == nil ? [:] : nil },
    .rule("intake.own", always: true) { _ in [:] },
  ]
}
