/// What words mean, of several things that each have names and other words: the one way in which choices, fields and the
/// like are recognised.
///
/// A name comes first, then another word for it, then either in another form, then the beginning of one, at least three
/// letters. What could mean two things at one of these steps means none.
struct WordMeanings {
  private var names: [String: String] = [:]
  private var others: [String: Set<String>] = [:]
  private var forms: [WordForm: Set<String>] = [:]

  /// Gives a thing a name, which no other word can take away from it.
  mutating func add(name: String, of thing: String) {
    names[name.folded] = thing
    addForm(name.folded, thing)
  }

  /// Gives a thing another word.
  mutating func add(other word: String, of thing: String) {
    others[word.folded, default: []].insert(thing)
    addForm(word.folded, thing)
  }

  private mutating func addForm(_ folded: String, _ thing: String) {
    let form = WordForm(folded: folded)
    if !form.text.isEmpty { forms[form, default: []].insert(thing) }
  }

  /// What the word names itself; neither other words nor forms.
  subscript(name word: String) -> String? { names[word.folded] }

  /// What the word names, in this very form.
  func exactly(_ word: String) -> String? {
    let folded = word.folded
    return names[folded] ?? others[folded]?.only
  }

  /// What the word names, in whatever form.
  func inAnyForm(_ word: String) -> String? {
    let folded = word.folded
    if let thing = names[folded] { return thing }
    if let things = others[folded] { return things.only }
    return forms[WordForm(folded: folded)]?.only
  }

  /// What the word is the beginning of, if it is a name or another word at all.
  func beginning(_ word: String) -> String? {
    if let thing = inAnyForm(word) { return thing }
    let folded = word.folded
    // `nopietn.` is the beginning of `nopietna`.
    let start = String(folded.last == "." ? folded.dropLast() : folded[...])
    guard start.count >= WordMeanings.shortest, others[folded] == nil else { return nil }
    let texts = names.lazy.filter { $0.key.hasPrefix(start) }.map(\.value)
    let words = others.lazy.filter { $0.key.hasPrefix(start) }.flatMap(\.value)
    if let thing = Set(texts).union(words).only { return thing }
    return byForm(WordForm(folded: start))
  }

  /// The beginning of several words, each in its own form: `korektīvs` of `korektīvā darbība`.
  private func byForm(_ start: WordForm) -> String? {
    guard start.text.count >= WordMeanings.shortest, forms[start] == nil else { return nil }
    return forms.reduce(into: Set<String>()) { things, form in
      if form.key.text.hasPrefix(start.text + " ") { things.formUnion(form.value) }
    }.only
  }

  private static let shortest = 3
}

extension Set {
  /// The element, if there is only one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
