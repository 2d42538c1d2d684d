extension CriteriaCatalogue {
  /// The catalogue with the provider's own texts: put beside the entries whose numbers they bear, and added as entries
  /// of their own where the catalogue has no such number.
  ///
  /// An added entry stands under the number that its text names as parent, else under the longest number that its own
  /// begins with (`8.5` for `8.5.1`), else at the top. What would stand under itself is put at the top.
  func with(_ texts: [Record<CriterionText>]) -> CriteriaCatalogue {
    let byNumber = Dictionary(grouping: texts) { $0.number }
    let additions = OfficialAdditions(byNumber.filter { self[$0.key] == nil }, besides: self)
    let whole = Self.filled(entries, byNumber, additions) + additions.entries(under: "")
    return CriteriaCatalogue(head, panels: panels, entries: whole)
  }

  private static func filled(
    _ entries: [Criterion], _ texts: [String: [Record<CriterionText>]], _ additions: OfficialAdditions
  ) -> [Criterion] {
    entries.map { entry in
      var filled = entry
      filled.official = OfficialText.texts(texts[entry.number] ?? [])
      filled.children = Self.filled(entry.children, texts, additions) + additions.entries(under: entry.number)
      return filled
    }
  }
}

/// Entries that only a provider's own copy has, by the number under which they stand.
private struct OfficialAdditions {
  private let texts: [String: [Record<CriterionText>]]
  private let under: [String: [String]]

  init(_ byNumber: [String: [Record<CriterionText>]], besides catalogue: CriteriaCatalogue) {
    texts = byNumber
    var under: [String: [String]] = [:]
    for (number, texts) in byNumber {
      let parent = OfficialAdditions.parent(of: number, texts) {
        texts[0].number != $0 && (catalogue[$0] != nil || byNumber[$0] != nil)
      }
      under[parent ?? "", default: []].append(number)
    }
    under = OfficialAdditions.withoutCycles(under, Set(byNumber.keys))
    self.under = under.mapValues { numbers in
      numbers.sorted { left, right in
        let (first, second) = (OfficialAdditions.order(byNumber[left]), OfficialAdditions.order(byNumber[right]))
        return first == second ? NumberOrder.isBefore(left, right) : first < second
      }
    }
  }

  func entries(under parent: String) -> [Criterion] {
    (under[parent] ?? []).map { number in
      var entry = OfficialAdditions.entry(number, texts[number] ?? [])
      entry.children = entries(under: number)
      return entry
    }
  }

  private static func order(_ texts: [Record<CriterionText>]?) -> Int {
    texts?.lazy.compactMap(\.order).first ?? Int.max
  }

  private static func parent(of number: String, _ texts: [Record<CriterionText>], exists: (String) -> Bool) -> String? {
    if let named = texts.lazy.compactMap(\.parent).first, exists(named) { return named }
    var rest = Substring(number)
    while let point = rest.lastIndex(where: { ".-/".contains($0) }) {
      rest = rest[..<point]
      if exists(String(rest)) { return String(rest) }
    }
    return nil
  }

  /// Puts entries that cannot be reached from anything outside the additions at the top.
  private static func withoutCycles(_ under: [String: [String]], _ added: Set<String>) -> [String: [String]] {
    var reached: Set<String> = []
    var waiting = under.filter { !added.contains($0.key) }.flatMap(\.value)
    while let number = waiting.popLast() {
      guard reached.insert(number).inserted else { continue }
      waiting += under[number] ?? []
    }
    let lost = added.subtracting(reached)
    guard !lost.isEmpty else { return under }
    var mended = under.mapValues { $0.filter { !lost.contains($0) } }
    mended["", default: []] += lost.sorted()
    return mended
  }

  private static func entry(_ number: String, _ texts: [Record<CriterionText>]) -> Criterion {
    let titles = texts.compactMap { text in text.title.map { (text.language.rawValue, $0) } }
    let title = LocalText(Dictionary(titles) { first, _ in first })
    var entry = Criterion(
      number: number, kind: .criterion, certainty: .official, title: title.isEmpty ? LocalText(["lv": number]) : title)
    entry.official = OfficialText.texts(texts)
    return entry
  }
}

extension OfficialText {
  fileprivate static func texts(_ records: [Record<CriterionText>]) -> [OfficialText] {
    records.sorted { $0.language.rawValue < $1.language.rawValue }.map {
      OfficialText(language: $0.language.rawValue, title: $0.title, text: $0.text, source: $0.source)
    }
  }
}
