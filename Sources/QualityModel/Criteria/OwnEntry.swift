/// What a workspace has of one entry in all languages.
struct OwnEntry {
  let number: String
  // Closures instead of key paths: a key path into a record is made anew each time.
  /// One text for each language, in the order of the languages; of what does not depend on the language the first counts.
  let texts: [Record<CriterionText>]

  /// The entries by their numbers.
  static func byNumber(_ texts: [Record<CriterionText>]) -> [String: OwnEntry] {
    let places = Dictionary(
      uniqueKeysWithValues: CriterionText.Language.allCases.enumerated().map { ($1, $0) })
    return Dictionary(grouping: texts) { $0.number }.reduce(into: [:]) { entries, group in
      let sorted = group.value.sorted { places[$0.language] ?? 0 < places[$1.language] ?? 0 }
      entries[group.key] = OwnEntry(number: group.key, texts: sorted)
    }
  }

  var parent: String? { texts.lazy.compactMap { $0.parent }.first }
  var order: Int { texts.lazy.compactMap { $0.order }.first ?? Int.max }
  /// The panels that the entry itself names.
  var scoredBy: [String] { texts.lazy.map { $0.scoredBy }.first { !$0.isEmpty } ?? [] }
  var kind: CriterionKind? { texts.lazy.compactMap { $0.kind }.first }

  /// The texts as they stand beside an entry of a catalogue that comes with the program.
  var official: [OfficialText] {
    texts.sorted { $0.language.rawValue < $1.language.rawValue }.map {
      OfficialText(language: $0.language.rawValue, title: $0.title, text: $0.text, source: $0.source)
    }
  }

  /// The entry, without what stands under it.
  /// - Parameter certainty: of an entry that does not say it
  func criterion(certainty standard: Certainty) -> Criterion {
    let title = local { $0.title }
    var entry = Criterion(
      number: number, kind: kind ?? .criterion, certainty: texts.lazy.compactMap { $0.certainty }.first ?? standard,
      title: title.isEmpty ? LocalText([texts.first?.language.rawValue ?? "lv": number]) : title)
    for text in texts {
      if let certainty = text.titleCertainty { entry.titleCertainty[text.language.rawValue] = certainty }
    }
    entry.scoredBy = scoredBy
    entry.services = texts.lazy.map { $0.services }.first { !$0.isEmpty } ?? []
    entry.accommodation = texts.lazy.compactMap { $0.accommodation }.first
    entry.clientGroups = texts.lazy.map { $0.clientGroups }.first { !$0.isEmpty } ?? []
    entry.documented = texts.lazy.compactMap { $0.documented }.first
    entry.replacedBy = texts.lazy.compactMap { $0.replacedBy }.first.flatMap { CriterionID($0) }
    entry.typicalEvidence = typicalEvidence
    return entry
  }

  /// The entry of a catalogue that only the workspace has: its texts are the catalogue's.
  func ownCriterion(certainty standard: Certainty) -> Criterion {
    var entry = criterion(certainty: standard)
    entry.explanation = local { $0.text }
    entry.explanationCertainty = texts.lazy.compactMap { $0.textCertainty }.first ?? entry.certainty
    entry.source = SourceText(own: texts.compactMap { text in text.source.map { (text.language, $0) } })
    entry.note = local { $0.note }
    return entry
  }

  private func local(_ text: (Record<CriterionText>) -> String?) -> LocalText {
    LocalText(
      Dictionary(texts.compactMap { record in text(record).map { (record.language.rawValue, $0) } }) { first, _ in
        first
      })
  }

  /// The first items of all languages are one, and so on.
  private var typicalEvidence: [LocalText] {
    let count = texts.map { $0.typicalEvidence.count }.max() ?? 0
    return (0..<count).map { place in
      LocalText(
        Dictionary(
          texts.filter { place < $0.typicalEvidence.count }.map { ($0.language.rawValue, $0.typicalEvidence[place]) }
        ) { first, _ in first })
    }
  }
}
