import QualityModel

/// A kind of record that was named as the value of an option or as an argument.
enum KindWord {
  /// - Throws: `usage.unknown-kind`, with what was likely meant
  static func kind(_ word: String) throws -> RecordSchema {
    if let kind = CommandCatalogue.kind(word) { return kind }
    let words = RecordSchema.all.map { CommandCatalogue.kebab($0.key) }
    let facts: [String: Refusal.Fact] = ["word": .text(word), "words": .words(words)]
    guard let near = NearMiss.of(word, among: words) else { throw Refusal(.usage, .usageUnknownKind, facts) }
    throw Refusal(.usage, .usageUnknownKindNear, facts.merging(["near": .text(near)]) { $1 })
  }
}

extension Refusal.ID {
  static let usageUnknownKind = Refusal.ID("usage.unknown-kind")
  static let usageUnknownKindNear = Refusal.ID("usage.unknown-kind-near")
}
