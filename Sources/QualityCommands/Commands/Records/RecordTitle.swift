import QualityModel

/// The name of a record on one line.
enum RecordTitle {
  static func short(_ record: RecordValue) -> String { cut(record.title) }

  /// The first line, at most so long; what is left out is marked.
  static func cut(_ text: String, to width: Int = 70) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= width ? line : line.prefix(width - 1) + "…"
  }
}
