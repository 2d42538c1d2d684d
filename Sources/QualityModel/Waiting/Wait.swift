/// A kind of record with one of the rules by which its records wait.
package struct Wait: Hashable, Sendable {
  package let kind: String
  package let rule: WaitRule

  /// All of them, by kind in the order of the kinds.
  package static let all: [Wait] = RecordSchema.kinds.flatMap { kind in
    kind.waitRules.map { Wait(kind: kind.key, rule: $0) }
  }

  /// The key under which its phrases stand: `wait.action.check`.
  package var phrase: String { "wait.\(kind).\(rule.name)" }
}

extension RecordKind {
  fileprivate static var waitRules: [WaitRule] { waits.map(\.value) }
}
