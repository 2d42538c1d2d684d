import QualityModel

/// Records that somebody may have meant by a name that none bears.
struct NearRecords {
  let reader: any RecordSource
  let kind: RecordSchema

  /// How many are named, and out of how many they are sought.
  private static let (shown, most) = (5, 5_000)

  /// Identifier and name of those whose names share the beginning of a word with the text, or are a slip away from it.
  func lines(like text: String) throws -> [String] {
    let words = NearRecords.words(of: text).filter { $0.count > 1 }
    guard !words.isEmpty, try reader.count(kind.key, where: .always) <= NearRecords.most else { return [] }
    var found: [String] = []
    try reader.forEach(RecordQuery(kind.key)) { record in
      guard found.count < NearRecords.shown, !record.isWithdrawn else { return }
      if isLike(record.title, words) { found.append("\(record.id)  \(record.title)") }
    }
    return found
  }

  private func isLike(_ title: String, _ words: [String]) -> Bool {
    let names = NearRecords.words(of: title)
    return words.contains { word in
      names.contains { $0.hasPrefix(word) } || NearMiss.of(word, among: names) != nil
    }
  }

  private static func words(of text: String) -> [String] {
    String(text.folded).split { $0 == " " }.map { String($0) }
  }
}
