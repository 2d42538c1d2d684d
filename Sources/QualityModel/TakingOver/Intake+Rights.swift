extension Intake {
  /// Imports are noted by the program and changed by nobody. Whoever brought something in may take it back, and whoever
  /// leads the system.
  public static let rights: KindRights.Of<Intake> = .table(
    [.withdraw(by: [.recorder, .role(.qualityManager), .role(.director)]), .takeOver(by: [])], through: ["import"])

  /// An import tells of this file: it comes from nowhere else. To take back an import is more than to withdraw its record: what it brought goes with it.
  public static let rules: [RecordRule.Of<Intake>] = [
    .rule("intake.own", always: true) { writing in writing.old == nil ? [:] : nil },
    .rule("intake.undo") { writing in writing.new.withdrawn != nil && writing.old?.withdrawn == nil ? [:] : nil },
  ]
}
