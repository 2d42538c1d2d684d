extension Document {
  /// By whatever way a version comes: what was approved elsewhere is told whole, and a version that holds from a day
  /// before its approval says why.
  public static let rules: [RecordRule.Of<Document>] = [
    .rule("document.whole-paper", always: true) { writing in
      let document = writing.new
      guard writing.old == nil, document.state ?? .draft == .draft else { return nil }
      return missing(in: document).map { ["missing": .list($0)] }
    },
    .rule("document.retroactive", always: true) { writing in
      let document = writing.new
      guard writing.old == nil, document.isRetroactive, document.retroactiveReason == nil else { return nil }
      return document.approvedOn.map { ["day": .day($0)] }
    },
  ]

  /// What is missing of number, day of approval and first day in force, where an approval is told.
  private static func missing(in document: Record<Document>) -> [Refusal.Fact]? {
    let told: [(Refusal.Fact, Bool)] = [
      (.field(\.order, of: Document.self), document.order != nil),
      (.field(\.approvedOn, of: Document.self), document.approvedOn != nil),
      (.field(\.inForceFrom, of: Document.self), document.inForceFrom != nil),
    ]
    // A first day alone is what a draft is planned for.
    guard document.order != nil || document.approvedOn != nil else { return nil }
    let missing = told.filter { !$0.1 }.map(\.0)
    return missing.isEmpty ? nil : missing
  }
}
