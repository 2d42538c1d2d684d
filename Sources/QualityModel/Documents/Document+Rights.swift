extension Document {
  /// A draft is written by its author, its owner and the quality manager; later who owns it, and what it is filed under,
  /// is changed by those who keep the documents.
  public static let rights: KindRights.Of<Document> = .table([
    .add(by: [.participant]),
    .edit(by: [.role(.qualityManager), .named(\.author), .named(\.owner)], in: [.draft]),
    .edit(by: [.role(.qualityManager), .role(.director)], in: [.approved, .inForce, .superseded, .withdrawn]),
  ])
}
