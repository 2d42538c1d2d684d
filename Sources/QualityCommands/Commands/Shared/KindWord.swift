import QualityModel

/// A kind of record that was named as the value of an option or as an argument.
enum KindWord {
  /// - Throws: `usage.unknown-kind`, with what was likely meant
  static func kind(_ word: String) throws -> RecordSchema {
    if let kind = CommandCatalogue.kind(word) { return kind }
    let words = RecordSchema.all.map { CommandCatalogue.kebab($0.key) }
    let facts = ["word": word, "words": words.joined(separator: ", ")]
    guard let near = NearMiss.of(word, among: words) else { throw Refusal(.usage, "usage.unknown-kind", facts) }
    throw Refusal(.usage, "usage.unknown-kind-near", facts.merging(["near": near]) { $1 })
  }
}
