/// Records that somebody may have meant by a name that none bears.
package struct NearRecords {
  private let reader: any RecordSource
  private let kind: RecordSchema

  package init(reader: any RecordSource, kind: RecordSchema) {
    (self.reader, self.kind) = (reader, kind)
  }

  /// How many are named, and out of how many they are sought.
  private static let (shown, most) = (5, 5_000)

  /// Identifier and name of those whose names share the beginning of a word with the text, or are a slip away from it.
  package func names(like text: String) throws -> [String] {
    guard try reader.count(kind.key, where: .always) <= NearRecords.most else { return [] }
    var found: [String] = []
    try reader.forEach(RecordQuery(kind.key)) { record in
      guard found.count < NearRecords.shown, !record.isWithdrawn else { return }
      if NearRecords.isLike(record.title, text) { found.append("\(record.id) \(record.title)") }
    }
    return found
  }

  /// Whether a name is like a text.
  package static func isLike(_ name: String, _ text: String) -> Bool {
    let names = words(of: name)
    return words(of: text).filter { $0.count > 1 }.contains { word in
      names.contains { $0.hasPrefix(word) } || NearMiss.of(word, among: names) != nil
    }
  }

  private static func words(of text: String) -> [String] {
    String(text.folded).split { $0 == " " || $0 == "," }.map { String($0) }
  }
}
