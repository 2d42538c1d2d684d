/// Who may put a backup over a workspace: what was written since is gone from it.
package enum RestoreRight {
  /// - Parameter reader: reads the workspace that stands there; where there is none, whoever holds a backup may
  /// - Throws: `acting.role` unless the acting person is quality manager or director, once the workspace can tell
  package static func check(_ actor: Actor, _ reader: any RecordReader) throws {
    let openness = try WorkspaceOpenness(reader)
    guard openness != .unled else { return }
    let person = try ActingPerson(actor, in: reader)
    if openness == .open, !person.isKnown { return }
    _ = try PersonRegister(reader, on: actor.day)
      .person(person, with: [.qualityManager, .director], for: "write.restore")
  }
}
