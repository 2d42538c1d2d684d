import QualityModel

/// The name of a record on one line.
enum RecordTitle {
  static func short(_ record: RecordValue) -> String { cut(record.title) }

  /// The same, where the title is a choice by its word in the language.
  static func short(_ record: RecordValue, _ phrases: Phrases) -> String {
    let field = record.schema.titleField
    guard let word = record.text(field), field.kind.choices.contains(word) else { return short(record) }
    return cut(phrases.choice(word, of: field.key, in: record.schema))
  }

  /// The first line, at most so long; what is left out is marked.
  static func cut(_ text: String, to width: Int = 70) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= width ? line : line.prefix(width - 1) + "…"
  }
}
