/// The words of a text, by which eleven digits that begin with 32 to 39 are told from other numbers.
///
/// Such a number alone says nothing: cadastre numbers begin so, too, and Latvian telephones with their country code.
/// It counts as a code
/// - if the nearest telling word among the three before it, or else among the two after it, means a code or a person
///   (`personas kods`, `p.k.`, `ID`, `klients`), however the digits are grouped, if a person is meant not as cadastre
///   numbers are; or
/// - if they stand together, or as a code is written, and the text speaks of a person anywhere.
///
/// It does not if that nearest word before it means another number (`tālrunis`, `kadastra`, `rēķins`), or if a plus
/// sign stands before it. Words are compared without diacritics, Latvian and English ones alike; stems take in all
/// endings.
struct CodeWords {
  enum Meaning {
    case code, person, otherNumber
  }

  private let words: [(place: Int, meaning: Meaning?)]
  private let speaksOfPerson: Bool

  init(_ scalars: [Unicode.Scalar]) {
    let split = CodeWords.split(scalars)
    words = split.indices.map { index in
      let isAbbreviation = split[index].word == "k" && index > 0 && split[index - 1].word == "p"
      return (split[index].place, isAbbreviation ? .code : CodeWords.meaning(of: split[index].word))
    }
    speaksOfPerson = words.contains { $0.meaning == .person }
  }

  /// Whether the words around the eleven digits say that they are a code.
  func speak(of row: DigitRow, at start: Int) -> Bool {
    let place = row.places[start]
    guard !CodeWords.follows("+", place, row.scalars) else { return false }
    switch label(before: place) ?? label(after: place) {
    case .otherNumber: return false
    case .code: return true
    case .person: return !row.isGroupedAsCadastre(at: start)
    case nil: return speaksOfPerson && row.isPlain(at: start)
    }
  }

  private func label(before place: Int) -> Meaning? {
    words[..<count(before: place)].suffix(3).reversed().lazy.compactMap(\.meaning).first
  }

  /// What follows may be the name of the next number: only words for codes and people count.
  private func label(after place: Int) -> Meaning? {
    words[count(before: place)...].prefix(2).lazy.compactMap(\.meaning).first { $0 != .otherNumber }
  }

  /// How many words begin before the place.
  private func count(before place: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func follows(_ sign: Unicode.Scalar, _ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    place > 0 && scalars[place - 1] == sign
  }
}

extension CodeWords {
  private static let codes: Set<String> = [
    "kods", "koda", "kodam", "kodu", "kodi", "kodiem", "kodus", "kodos", "pk", "id", "code", "codes", "born",
  ]
  private static let codeStems = ["personkod", "identi"]
  private static let personStems = [
    "klient", "person", "iemitnie", "pacient", "dzim", "client", "resident", "patient", "birth",
  ]
  /// `personāls` is the staff, `dzimums` the sex: words of every statistic.
  private static let impersonalStems = ["personal", "dzimum"]
  private static let others: Set<String> = [
    "tel", "mob", "konts", "konta", "kontu", "kontam", "account", "iban", "ean",
  ]
  private static let otherStems = [
    "talr", "telef", "teleph", "mobil", "phone", "kadastr", "cadast", "rekin", "invoice", "faktur", "pavadzim",
    "svitrkod", "barcode",
  ]

  /// What a word means, written without diacritics and in small letters; `nil` if it says nothing about numbers.
  static func meaning(of word: String) -> Meaning? {
    func begins(with stems: [String]) -> Bool { stems.contains { word.hasPrefix($0) } }
    if codes.contains(word) || begins(with: codeStems) { return .code }
    if others.contains(word) || begins(with: otherStems) { return .otherNumber }
    return begins(with: personStems) && !begins(with: impersonalStems) ? .person : nil
  }

  /// The words of a text, folded, with the places where they begin.
  static func split(_ scalars: some Collection<Unicode.Scalar>) -> [(place: Int, word: String)] {
    var words: [(place: Int, word: String)] = []
    var word = String.UnicodeScalarView()
    var begin = 0
    for (place, scalar) in scalars.enumerated() {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        if word.isEmpty { begin = place }
        word.append(scalar)
      } else if !word.isEmpty, !scalar.properties.isDefaultIgnorableCodePoint {
        words.append((begin, String(word).folded))
        word = .init()
      }
    }
    return word.isEmpty ? words : words + [(begin, String(word).folded)]
  }
}
